using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Domain.Events;
using Platform.Domain.Json;
using Platform.ServiceDefaults.Problems;

namespace Platform.Content.Api;

/// <summary>Reads a list's parameters; the first that is wrong is refused by name, value and what it takes.</summary>
internal static partial class ItemQueryParser
{
    private static readonly string[] Known = ["type", "provider", "tag", "locale", "changed_since", "cursor", "limit"];

    public static (ItemQuery? Query, Problem? Problem) Parse(IQueryCollection parameters, bool preview)
    {
        foreach (var (name, values) in parameters)
        {
            if (!Known.Contains(name))
                return (null, ContentProblems.UnknownParameter(name, Known));
            if (values is not [{ Length: > 0 }])
                return (null, ContentProblems.BadParameter(name, values.ToString(), "one value"));
        }

        string? Text(string name) => parameters[name] is [{ } text] ? text : null;

        var query = new ItemQuery { Preview = preview, Provider = Text("provider"), Tag = Text("tag"), Locale = Text("locale") };
        if (Text("type") is { } type)
        {
            if (Wire.Parse<ContentType>(type) is not { } parsed)
                return (null, ContentProblems.BadParameter("type", type, "one of " + string.Join(", ", Enum.GetValues<ContentType>().Select(Wire.Name))));
            query = query with { Type = parsed };
        }

        if (query.Locale is { } locale && !LocaleName().IsMatch(locale))
            return (null, ContentProblems.BadParameter("locale", locale, "a language tag such as en or pt-BR"));

        if (Text("changed_since") is { } since)
        {
            if (!DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
                return (null, ContentProblems.BadParameter("changed_since", since, "a time such as 2026-01-31T12:00:00Z"));
            query = query with { ChangedSince = parsed };
        }

        if (Text("limit") is { } limit)
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || parsed is < 1 or > ItemQuery.MostItems)
                return (null, ContentProblems.BadParameter("limit", limit, $"a whole number from 1 to {ItemQuery.MostItems}"));
            query = query with { Limit = parsed };
        }

        if (Text("cursor") is not { } cursor)
            return (query, null);
        return PageCursor.Parse(cursor) is { } after && after.Belongs(query)
            ? (query with { After = after }, null)
            : (null, ContentProblems.BadParameter("cursor", cursor, "next_cursor of a page with the same filters"));
    }

    [GeneratedRegex("^[A-Za-z0-9]{1,8}([-_][A-Za-z0-9]{1,8})*$")]
    private static partial Regex LocaleName();
}
