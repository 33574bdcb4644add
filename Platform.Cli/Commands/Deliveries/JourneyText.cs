using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Cli.Output;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>A journey in words: when it was received, and each later step by how long after that.</summary>
internal static class JourneyText
{
    public static IReadOnlyList<string> Of(Journey journey)
    {
        var delivery = journey.Delivery;
        List<string> lines =
        [
            $"{delivery.Id}: {delivery.Provider} for {delivery.Client} ({delivery.Environment})",
            $"{Words.Time(delivery.ReceivedAt)}  received {delivery.Kind}, {delivery.BodySize:N0} bytes, as the provider's {delivery.NativeId}",
            Step(delivery, delivery.SignedAt, $"{Proof(delivery.Trust)} by {delivery.Secret}{(delivery.SignedAt is null ? "" : " (the time it was signed)")}"),
            Verdict(delivery),
        ];
        foreach (var one in journey.Events)
        {
            lines.Add($"  {one.Event.Id}: {Wire.Name(one.Event.EventType)}, {Wire.Name(one.Event.ContentType)} {one.Event.ContentId}{(one.Event.Locale is null ? "" : $" ({one.Event.Locale})")}");
            lines.AddRange(Ways(one).OrderBy(way => way.At).Select(way => "  " + Step(delivery, way.At, way.What)));
        }

        return lines;
    }

    private static string Verdict(DeliveryRecord delivery) => delivery.State switch
    {
        DeliveryState.Ignored => $"ignored: {delivery.Reason}",
        DeliveryState.Rejected => $"rejected ({delivery.Code}): {delivery.Reason}",
        DeliveryState.Quarantined => $"quarantined, to be replayed once it is understood: {delivery.Reason}",
        var state => $"{Wire.Name(state)}, {Words.Count(delivery.Events, "event")}",
    };

    private static IEnumerable<(DateTimeOffset At, string What)> Ways(EventJourney one)
    {
        if (one.Event.PublishedAt is { } published)
            yield return (published, $"published{(one.Event.Publishes > 1 ? $", {one.Event.Publishes} times" : "")}");
        foreach (var stage in one.Stages.Where(stage => stage.Stage != Stages.Published))
            yield return (stage.At, Said(stage));
        if (one.Event.SettledAt is { } settled)
            yield return (settled, "settled");
    }

    private static string Said(AuditStage stage)
    {
        var said = stage.Stage switch
        {
            Stages.Audited => "written to the audit",
            Stages.InventoryChanged => "told no more than its stock",
            Stages.Projected => "projected into the content cache",
            Stages.Unchanged => "nothing changed, so there is nothing to build",
            Stages.Stale => "older than what is there",
            Stages.DraftKept => "kept as a draft",
            Stages.Previewed => "the preview shows it",
            Stages.PendingProduct => "kept until its product comes",
            Stages.Unreadable => "can't be read: what the file said before stands",
            Stages.BuildRequested => "asked for a build",
            Stages.Batched => "joined a batch",
            Stages.Building => "is being built",
            Stages.Dropped => "no build: the live release was made of the same content",
            Stages.Live => "live",
            Stages.Failed => "its build failed; the old release stays",
            Stages.DeadLettered => "given up, to be looked at by people",
            var other => other.Replace('_', ' '),
        };
        return stage.Detail is null ? said : $"{said} ({stage.Detail})";
    }

    private static string Step(DeliveryRecord delivery, DateTimeOffset? at, string what) =>
        at is { } time ? $"{Words.Since(delivery.ReceivedAt, time),24}  {what}" : $"{"",24}  {what}";

    private static string Proof(Trust trust) => trust switch
    {
        Trust.Signed => "signature proved",
        Trust.Token => "token proved",
        _ => "fixed secret proved",
    };
}
