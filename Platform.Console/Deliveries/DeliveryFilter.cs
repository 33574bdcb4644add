using Platform.Aws.Deliveries;

namespace Platform.Console.Deliveries;

/// <summary>What of the list to show; all of it stands in the page's address, so that a filtered list can be reloaded and shared.</summary>
internal sealed record DeliveryFilter
{
    public string? Client { get; init; }

    public string? Provider { get; init; }

    public string? Verdict { get; init; }

    /// <summary>Part of a kind, of the provider's id or of ours.</summary>
    public string? Text { get; init; }

    public bool IsEmpty => this == new DeliveryFilter();

    public static DeliveryFilter Of(HttpRequest request) => new()
    {
        Client = Value(request, "client"),
        Provider = Value(request, "provider"),
        Verdict = Value(request, "verdict"),
        Text = Value(request, "text"),
    };

    public bool Passes(DeliveryRecord record) =>
        (Provider is null || record.Provider.Value == Provider)
        && (Verdict is null || DeliveryVerdict.Word(record.State) == Verdict)
        && (Text is null || Has(record.Kind) || Has(record.NativeId) || Has(record.Id.Value));

    private bool Has(string where) => where.Contains(Text!, StringComparison.OrdinalIgnoreCase);

    private static string? Value(HttpRequest request, string name) => request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
