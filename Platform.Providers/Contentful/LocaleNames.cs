using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>The locales that a payload tells of.</summary>
internal static class LocaleNames
{
    /// <summary>Those in which any field has a value, in the payload's order; the default one where there is none.</summary>
    public static IReadOnlyList<string> Of(JsonElement fields, string defaultLocale)
    {
        string[] found =
        [
            .. Objects(fields).SelectMany(field => field.Value.EnumerateObject())
                .Where(value => value.Value.ValueKind != JsonValueKind.Null)
                .Select(value => value.Name)
                .Distinct(),
        ];
        return found.Length > 0 ? found : [defaultLocale];
    }

    /// <summary>
    /// Those that are a draft while the entry is published, where locales are published one by one:
    /// <c>"fieldStatus":{"*":{"en-US":"published","de-DE":"draft"}}</c>.
    /// </summary>
    public static IReadOnlyList<string> Unpublished(JsonElement sys) =>
        sys.Object("fieldStatus")?.Object("*") is { } status
            ? [.. status.EnumerateObject().Select(locale => locale.Name).Where(name => status.Text(name) == "draft").Distinct()]
            : [];

    /// <summary>The name of a field that is no object of locales, as it is where a webhook transforms its payload; null if there is none.</summary>
    public static string? Unlocalised(JsonElement fields) =>
        fields.ValueKind != JsonValueKind.Object ? null
        : fields.EnumerateObject().Where(field => field.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)).Select(field => field.Name).FirstOrDefault();

    private static IEnumerable<JsonProperty> Objects(JsonElement fields) =>
        fields.ValueKind == JsonValueKind.Object ? fields.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Object) : [];
}
