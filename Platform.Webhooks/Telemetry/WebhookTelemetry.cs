using System.Diagnostics;

namespace Platform.Webhooks.Telemetry;

/// <summary>The project's one source of spans; its metrics are <see cref="WebhookMetrics"/>.</summary>
internal static class WebhookTelemetry
{
    public const string Name = "Platform.Webhooks";

    public static readonly ActivitySource Source = new(Name);
}
