namespace Platform.LocalHost.Logs;

internal sealed record LogLine(DateTimeOffset At, LogStream Stream, string Line);
