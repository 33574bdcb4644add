using System.Text.RegularExpressions;
using Platform.Aws.Deliveries;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>Names of recordings' folders: <c>order-completed-8h2k1m</c>.</summary>
internal static partial class RecordedCaseName
{
    private const int Tail = 6;

    public static bool IsValid(string name) => Valid().IsMatch(name);

    /// <summary>The event's kind, and the end of the delivery's id, which is random.</summary>
    public static string Of(DeliveryRecord delivery)
    {
        var kind = Other().Replace(delivery.Kind.ToLowerInvariant(), "-").Trim('-');
        return $"{(kind.Length == 0 ? "webhook" : kind)}-{delivery.Id.Value[^Math.Min(Tail, delivery.Id.Value.Length)..]}";
    }

    [GeneratedRegex("^[a-z0-9](-?[a-z0-9])*$")]
    private static partial Regex Valid();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
