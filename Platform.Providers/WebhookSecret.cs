namespace Platform.Providers;

/// <summary>A live secret, resolved.</summary>
/// <param name="Name">Its reference, such as <c>env:EDITORIAL_STORE_SANITY</c>: what may be logged.</param>
public sealed record WebhookSecret(string Name, string Value)
{
    public override string ToString() => Name;
}
