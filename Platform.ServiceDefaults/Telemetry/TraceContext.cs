using System.Diagnostics;

namespace Platform.ServiceDefaults.Telemetry;

/// <summary>One trace from webhook to live site: the W3C <c>traceparent</c> travels in events and message attributes.</summary>
public static class TraceContext
{
    /// <summary>The current span as <c>00-&lt;trace id&gt;-&lt;span id&gt;-&lt;flags&gt;</c>; null outside of any.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>Starts a span under a <c>traceparent</c> that came with a message; a new trace where it is absent or malformed.</summary>
    public static Activity? Start(ActivitySource source, string name, ActivityKind kind, string? traceparent)
    {
        ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent);
        return source.StartActivity(name, kind, parent);
    }
}
