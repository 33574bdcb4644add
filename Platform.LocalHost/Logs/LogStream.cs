namespace Platform.LocalHost.Logs;

internal enum LogStream
{
    Stdout,
    Stderr,
}
