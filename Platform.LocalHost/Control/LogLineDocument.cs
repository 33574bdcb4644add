namespace Platform.LocalHost.Control;

/// <summary>One line of a log; the stream is stdout or stderr.</summary>
internal sealed record LogLineDocument(DateTimeOffset At, string Stream, string Line);
