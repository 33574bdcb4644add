using System.Text.RegularExpressions;

namespace Platform.Providers.Redaction;

/// <summary>Where a walk through JSON stands.</summary>
internal sealed partial class MemberPath
{
    private readonly List<Level> _open = [];
    private readonly List<string> _names = [];
    private string? _name;

    private MemberPath(MemberPath? outer)
    {
        if (outer is null)
            return;
        _open.AddRange(outer._open);
        _names.AddRange(outer._names);
        _name = outer._name;
        Enter();
    }

    public static MemberPath Root() => new(outer: null);

    /// <summary>Names of the members from the outermost to the one whose value is read; the items of a list have the list's.</summary>
    public IReadOnlyList<string> Names => _name is null ? _names : [.. _names, _name];

    /// <summary>The nearest name as words; a locale's (<c>en-US</c>) is passed over, as it only says of which kind its value is.</summary>
    public string Words => MemberWords.Of(Names.LastOrDefault(name => !Locale().IsMatch(name)) ?? "");

    public MemberScope Scope => _open.Count == 0 ? MemberScope.Unknown : _open[^1].Scope;

    /// <summary>Names one person's object, with its place in a list; null outside of such.</summary>
    public string? Person => _open.LastOrDefault(level => level.Scope == MemberScope.Person)?.Key;

    /// <summary>For JSON that stands in the text of the member that is read.</summary>
    public MemberPath Inside() => new(this);

    public void Name(string name) => _name = name;

    /// <summary>An object or list opens.</summary>
    public void Enter()
    {
        var parent = _open.Count == 0 ? null : _open[^1];
        var index = parent is null ? 0 : parent.Children++;
        var own = _name is null ? MemberScope.Unknown : ScopeOf(MemberWords.Of(_name));
        _open.Add(new Level
        {
            Name = _name,
            Key = $"{parent?.Key}/{_name}{index}",
            Scope = own == MemberScope.Unknown ? parent?.Scope ?? MemberScope.Unknown : own,
        });
        if (_name is not null)
            _names.Add(_name);
        _name = null;
    }

    /// <summary>It closes.</summary>
    public void Leave()
    {
        if (_open[^1].Name is not null)
            _names.RemoveAt(_names.Count - 1);
        _open.RemoveAt(_open.Count - 1);
        _name = null;
    }

    /// <summary>A member's value was read.</summary>
    public void Done() => _name = null;

    private static MemberScope ScopeOf(string words) =>
        PersonalNames.IsWrittenByCustomers(words) ? MemberScope.WrittenByCustomers
        : PersonalNames.IsPerson(words) ? MemberScope.Person
        : PersonalNames.IsThing(words) ? MemberScope.Thing
        : MemberScope.Unknown;

    [GeneratedRegex("^[a-z]{2}-[A-Z]{2}$")]
    private static partial Regex Locale();

    private sealed class Level
    {
        public required string? Name { get; init; }

        public required string Key { get; init; }

        public required MemberScope Scope { get; init; }

        public int Children { get; set; }
    }
}
