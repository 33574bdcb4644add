using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>
/// An entry's fields in one locale, <c>{"title":{"en-US":"Valve","de-DE":"Ventil"},"price":{"en-US":12}}</c>. What the locale
/// lacks is read from the default one: fields that aren't localised stand there only.
/// </summary>
internal readonly record struct LocaleFields(JsonElement Fields, string Locale, string Fallback)
{
    public JsonElement? Value(string name)
    {
        var (field, locale) = Find(name);
        return field.Member(locale);
    }

    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var (field, locale) = Find(name);
            if (field.Text(locale) is { } text)
                return text;
        }

        return null;
    }

    public string? Money(string name)
    {
        var (field, locale) = Find(name);
        return field.Money(locale);
    }

    public string? Currency(string name)
    {
        var (field, locale) = Find(name);
        return field.Currency(locale);
    }

    public int? Whole(string name)
    {
        var (field, locale) = Find(name);
        return field.Whole(locale);
    }

    public IEnumerable<JsonElement> Items(string name)
    {
        var (field, locale) = Find(name);
        return field.Items(locale);
    }

    private (JsonElement Field, string Locale) Find(string name)
    {
        var field = Fields.Object(name) ?? default;
        return (field, field.Member(Locale) is null ? Fallback : Locale);
    }
}
