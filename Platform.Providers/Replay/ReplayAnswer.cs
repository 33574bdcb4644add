using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Replay;

/// <summary>What the intake answered.</summary>
public sealed record ReplayAnswer
{
    public required int Status { get; init; }

    /// <summary>The body as it came: JSON or problem+json.</summary>
    public required string Body { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary><c>accepted</c>, <c>duplicate</c>, <c>ignored</c> or <c>quarantined</c>; a refusal's code; null where the answer is not the intake's.</summary>
    public string? Verdict { get; init; }

    public DeliveryId? Delivery { get; init; }

    /// <summary>Why it was refused, ignored or quarantined.</summary>
    public string? Detail { get; init; }

    /// <summary>It arrived, now or before, or is rightly nothing to us.</summary>
    public bool Taken => Status == 200 && Verdict is "accepted" or "duplicate" or "ignored";

    /// <summary>The sender or what it says was not believed: neither taken, nor left for another time, nor sent to the wrong place.</summary>
    public bool Refused => Status is 400 or 401 or 403 or 422 && Verdict is not null;

    internal static ReplayAnswer None(string detail) => new() { Status = 0, Body = "", Took = TimeSpan.Zero, Verdict = "unreachable", Detail = detail };

    internal static ReplayAnswer Read(int status, byte[] body, TimeSpan took)
    {
        using var json = JsonBody.TryParse(body, out var parsed, out _) ? parsed : null;
        var root = json?.RootElement ?? default;
        return new ReplayAnswer
        {
            Status = status,
            Body = System.Text.Encoding.UTF8.GetString(body),
            Took = took,
            Verdict = root.Text(status == 200 ? "status" : "code"),
            Delivery = root.Text("delivery_id") is { } id ? new DeliveryId(id) : null,
            Detail = root.Text("detail") ?? root.Text("reason"),
        };
    }
}
