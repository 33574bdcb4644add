namespace Platform.Webhooks.Relay;

/// <summary>Closed for the rest of a pass by the first publish that fails.</summary>
internal sealed class PublishingGate
{
    private volatile bool _closed;

    public bool IsClosed => _closed;

    public void Close() => _closed = true;
}
