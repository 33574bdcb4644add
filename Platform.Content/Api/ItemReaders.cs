namespace Platform.Content.Api;

/// <summary>Chooses what a caller's key may see.</summary>
internal sealed class ItemReaders(LiveItems live, PreviewItems preview)
{
    public IItemReader For(ApiCaller caller) => caller.Preview ? preview : live;
}
