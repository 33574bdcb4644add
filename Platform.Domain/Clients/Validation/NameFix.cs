using Platform.Domain.Catalog;

namespace Platform.Domain.Clients.Validation;

/// <summary>The fix for a name that is none: the nearest that is one, then all of them.</summary>
internal static class NameFix
{
    public static string Of(string? name, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
            return "Leave it out.";
        var all = $"Choose one of {string.Join(", ", known)}.";
        return name is not null && NearestName.Of(name, known) is { } nearest ? $"Did you mean {nearest}? {all}" : all;
    }
}
