using Platform.Domain.Ids;

namespace Platform.Providers.Pulling;

/// <summary>Where a provider's read API is for a client, without a slash at its end.</summary>
internal static class ReadAddress
{
    /// <param name="own">The provider's own; in it and in one that replaces it <c>{setting}</c> stands for the client's.</param>
    public static string Of(ContentReading reading, ProviderId provider, string own) => reading.Client.SettingsOf(provider)
        .Aggregate(reading.Address ?? own, (text, setting) => text.Replace($"{{{setting.Key}}}", Uri.EscapeDataString(setting.Value), StringComparison.Ordinal))
        .TrimEnd('/');
}
