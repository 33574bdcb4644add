using System.Globalization;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>What a client asks for. A flag that is not given is neither asked for nor refused.</summary>
public sealed class ClientRequirements
{
    private readonly Dictionary<string, string> _values;

    private ClientRequirements(Dictionary<string, string> values) => _values = values;

    /// <summary>Asks for nothing.</summary>
    public static ClientRequirements None { get; } = new([]);

    /// <summary>What was given, by key, as it would be written again.</summary>
    public IReadOnlyDictionary<string, string> Given => _values;

    /// <param name="keyEqualsValue"><c>editors=3</c>, <c>simple_products=false</c>; a flag's key alone is true.</param>
    /// <param name="faults">Every key and value that is none; what is left of the requirements does not hold them.</param>
    public static ClientRequirements Parse(IEnumerable<string> keyEqualsValue, out IReadOnlyList<CatalogFault> faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new List<CatalogFault>();
        foreach (var given in keyEqualsValue)
        {
            var (key, value) = given.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
                ? (given[..at].Trim(), given[(at + 1)..].Trim())
                : (given.Trim(), null);
            if (Fault(key, value, values) is { } fault)
                found.Add(fault);
            else
                values[key] = Canonical(value);
        }

        faults = found;
        return new(values);
    }

    /// <summary>Those flags as true; for callers that name them in code.</summary>
    /// <exception cref="ArgumentException">One of them is unknown.</exception>
    public static ClientRequirements Of(params IEnumerable<string> keyEqualsValue)
    {
        var requirements = Parse(keyEqualsValue, out var faults);
        return faults is [var first, ..] ? throw new ArgumentException(first.ToString(), nameof(keyEqualsValue)) : requirements;
    }

    /// <summary>Whether the flag was given as true.</summary>
    public bool Has(string flag) => Flag(flag) == true;

    /// <summary>Null where it was not given.</summary>
    public bool? Flag(string key) => _values.TryGetValue(key, out var value) && bool.TryParse(value, out var flag) ? flag : null;

    /// <summary>Null where it was not given.</summary>
    public decimal? Number(string key) => _values.TryGetValue(key, out var value) && Amount(value) is { } number ? number : null;

    /// <summary>Null where it was not given.</summary>
    public string? Text(string key) => _values.GetValueOrDefault(key);

    private static CatalogFault? Fault(string key, string? value, Dictionary<string, string> before)
    {
        if (KnownRequirements.Find(key) is not { } known)
        {
            string[] keys = [.. KnownRequirements.All.Select(requirement => requirement.Key)];
            return new("requirement", key, "There is no such requirement.", NearestName.Hint(key, keys), NearestName.Of(key, keys));
        }

        if (before.TryGetValue(key, out var earlier) && earlier != Canonical(value))
            return new($"requirement {key}", value, $"It was given as '{earlier}' before.", "Give it once.");
        var allowed = known.Allowed();
        return known.Kind switch
        {
            RequirementKind.Number when value is null || Amount(value) is not >= 0 =>
                new($"requirement {key}", value, "It takes an amount.", $"Write {key}=<a number from 0>, with a point before decimals."),
            RequirementKind.Text when value is null || !allowed.Contains(value) =>
                new($"requirement {key}", value, "It takes a name of the catalog.", NearestName.Hint(value ?? "", allowed), NearestName.Of(value ?? "", allowed)),
            RequirementKind.Flag when value is not null && !allowed.Contains(Canonical(value)) =>
                new($"requirement {key}", value, "It takes true or false.", $"Write {key} or {key}=false."),
            _ => null,
        };
    }

    private static string Canonical(string? value) => value is null ? "true" : bool.TryParse(value, out var flag) ? (flag ? "true" : "false") : value;

    private static decimal? Amount(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
