using System.Diagnostics;

namespace Platform.Content.Telemetry;

internal static class ContentTelemetry
{
    public static readonly ActivitySource Source = new("Platform.Content");
}
