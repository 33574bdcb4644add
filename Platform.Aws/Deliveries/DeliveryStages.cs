using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Domain.Ids;

namespace Platform.Aws.Deliveries;

/// <summary>
/// Stages on the events' own items, since direct mode has no audit table: the attribute <c>stage_live</c> is
/// <c>2026-03-10T10:00:00.000Z release …</c>. The first time a stage is reached stands. Nothing decides by it.
/// </summary>
public sealed class DeliveryStages(DeliveryTable table)
{
    private const string Prefix = "stage_";

    /// <summary>Notes a stage; nothing for an event that isn't stored.</summary>
    public Task RecordAsync(DeliveryId delivery, EventId id, string stage, DateTimeOffset at, string? detail, CancellationToken cancellationToken) => table.TryUpdateAsync(
        DeliveryKeys.DeliveryOf(delivery),
        DeliveryKeys.EventOf(id),
        $"SET #{Prefix}{stage} = if_not_exists(#{Prefix}{stage}, :stage)",
        "attribute_exists(#pk)",
        new() { [":stage"] = new($"{Items.TimeText(at)} {detail}") },
        cancellationToken);

    /// <returns>By time.</returns>
    internal static IReadOnlyList<DeliveryStage> Of(Dictionary<string, AttributeValue> item) =>
    [
        .. item.Where(attribute => attribute.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(attribute => Read(attribute.Key[Prefix.Length..], attribute.Value.S))
            .OrderBy(stage => stage.At).ThenBy(stage => Audit.Stages.InOrder.IndexOf(stage.Stage)),
    ];

    private static DeliveryStage Read(string stage, string text)
    {
        var parts = text.Split(' ', 2);
        return new DeliveryStage(stage, DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), parts[1].Length > 0 ? parts[1] : null);
    }
}
