using Platform.Domain.Clients;

namespace Platform.Providers.Foxy;

/// <summary>A webhook of another store than the client's. The headers are not signed, but one that says otherwise is a mistake.</summary>
internal static class FoxySource
{
    private const string HostedSuffix = ".foxycart.com";

    public static Refusal? Contradiction(WebhookRequest request, ClientServiceConfig client)
    {
        var settings = client.SettingsOf(FoxyMetadata.Id);
        return Check(request, FoxyHeaders.StoreId, settings.GetValueOrDefault("store_id"), "store_id")
            ?? Check(request, FoxyHeaders.StoreDomain, settings.GetValueOrDefault("store_domain"), "store_domain");
    }

    private static Refusal? Check(WebhookRequest request, string header, string? configured, string setting)
    {
        if (string.IsNullOrEmpty(configured) || !request.HasHeader(header))
            return null;

        var sent = request.Header(header)?.Trim();
        return sent is not null && Bare(sent).Equals(Bare(configured), StringComparison.OrdinalIgnoreCase)
            ? null
            : new Refusal(
                "source_mismatch", 400,
                $"{header} is '{Shown(sent)}', and this client's {setting} is '{configured}'.",
                $"Send this store's webhooks to the client whose store it is, or correct ecommerce_config.settings.{setting}.");
    }

    /// <summary>A store under Foxy's own domain may be named with or without it.</summary>
    private static ReadOnlySpan<char> Bare(string domain) =>
        domain.EndsWith(HostedSuffix, StringComparison.OrdinalIgnoreCase) ? domain.AsSpan(0, domain.Length - HostedSuffix.Length) : domain;

    private static string Shown(string? text) => text switch
    {
        null => "several values",
        { Length: > 80 } => text[..80] + "…",
        _ => text,
    };
}
