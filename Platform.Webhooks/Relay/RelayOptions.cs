namespace Platform.Webhooks.Relay;

/// <summary>Configuration section <c>Relay</c>.</summary>
internal sealed class RelayOptions
{
    /// <summary>Whether this process runs the relay as a service; elsewhere something else calls its passes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>From the end of one pass to the next.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);
}
