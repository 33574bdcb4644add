using System.Text.Json.Serialization;

namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>What one of two runs caused, and the other did not.</summary>
internal sealed record RunDifference(IReadOnlyList<RunDifference.Section> Sections)
{
    public bool Equal => Sections.Count == 0;

    [JsonIgnore]
    public IEnumerable<string> Text => Sections.SelectMany(section => section.Changes.SelectMany(Lines).Prepend(section.Title));

    public static RunDifference Between(SavedRun a, SavedRun b, bool exact)
    {
        var facts = new RunFacts(named: a.Deliveries.Concat(b.Deliveries).All(delivery => delivery.Recording is not null), exact);
        var (first, second) = (facts.Of(a), facts.Of(b));
        return new RunDifference(
        [
            .. first.Keys.Union(second.Keys)
                .Select(title => new Section(title, Changes(first.GetValueOrDefault(title), second.GetValueOrDefault(title))))
                .Where(section => section.Changes.Count > 0),
        ]);
    }

    private static List<Change> Changes(IReadOnlyDictionary<string, string>? a, IReadOnlyDictionary<string, string>? b) =>
    [
        .. (a?.Keys ?? []).Union(b?.Keys ?? [])
            .Select(name => new Change(name, a?.GetValueOrDefault(name), b?.GetValueOrDefault(name)))
            .Where(change => change.A != change.B),
    ];

    private static IEnumerable<string> Lines(Change change)
    {
        if (change.A is not null)
            yield return $"  - {change.Fact}: {change.A}";
        if (change.B is not null)
            yield return $"  + {change.Fact}: {change.B}";
    }

    /// <param name="Title">A recording's name; <c>site</c> for the files of the releases.</param>
    internal sealed record Section(string Title, IReadOnlyList<Change> Changes);

    /// <summary>A fact that one run lacks or tells otherwise.</summary>
    internal sealed record Change(string Fact, string? A, string? B);
}
