using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>
/// A client takes the transactions of its mode, <c>ecommerce_config.settings.mode</c>: Live (if none is set) or Test. The others are
/// ignored, not refused: one store sends both to one webhook, and Foxy switches off a hook whose sends fail.
/// </summary>
internal static class FoxyMode
{
    /// <returns>Why it is not for this client; null where it is, or does not say.</returns>
    public static string? Other(JsonElement transaction, ClientServiceConfig client)
    {
        var takesTests = string.Equals(client.SettingsOf(FoxyMetadata.Id).GetValueOrDefault("mode"), "Test", StringComparison.OrdinalIgnoreCase);
        return transaction.Member("is_test")?.ValueKind switch
        {
            JsonValueKind.True when !takesTests => "It is a test transaction, and ecommerce_config.settings.mode is not 'Test'.",
            JsonValueKind.False when takesTests => "It is a live transaction, and ecommerce_config.settings.mode is 'Test'.",
            _ => null,
        };
    }
}
