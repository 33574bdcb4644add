namespace Platform.Providers.Redaction;

/// <summary>
/// Who is who in a body. A mail address and a full name mean one person wherever they stand; what stands in one object belongs to
/// one, as far as it doesn't contradict itself. So it must all be seen before anybody can be named.
/// </summary>
internal sealed class People
{
    // Union-find: a node is an object, or a value that means one person.
    private readonly Dictionary<string, string> _same = [];
    private readonly Dictionary<string, Dictionary<PersonalKind, string>> _objects = [];
    private readonly Dictionary<string, string> _partsOfNames = [];
    private readonly Dictionary<string, InventedPerson> _people = [];

    public void See(PersonalKind kind, string text, string? person)
    {
        if (person is null)
        {
            TiePartsOf(kind, text);
            return;
        }

        var seen = Seen(person);
        if (!seen.TryAdd(kind, Fold(text)))
            return;
        if (MeansOne(kind))
            Tie(person, Value(kind, text));
        else
            _partsOfNames.TryAdd(Value(kind, text), person);
        if (seen.TryGetValue(PersonalKind.FirstName, out var first) && seen.TryGetValue(PersonalKind.LastName, out var last))
            Tie(person, Value(PersonalKind.Name, $"{first} {last}"));
        TiePartsOf(kind, text);
    }

    /// <summary>After all was seen: an address without a word against it is that of the customer in whose object it stands.</summary>
    public void TieNested()
    {
        foreach (var (inner, values) in _objects.OrderBy(one => one.Key.Length))
        {
            if (Outer(inner) is not { } outer || values.Any(value => _objects[outer].TryGetValue(value.Key, out var other) && other != value.Value))
                continue;
            Tie(outer, inner);
            foreach (var (kind, text) in values)
                _objects[outer].TryAdd(kind, text);
        }
    }

    public InventedPerson Find(PersonalKind kind, string text, string? person)
    {
        var value = Value(kind, text);
        var node = MeansOne(kind) ? value
            : person is not null && _objects.TryGetValue(person, out var seen) && seen.GetValueOrDefault(kind) == Fold(text) ? person
            : _partsOfNames.GetValueOrDefault(value, value);
        var root = Root(node);
        return _people.TryGetValue(root, out var known) ? known : _people[root] = new InventedPerson(_people.Count);
    }

    private static bool MeansOne(PersonalKind kind) => kind is PersonalKind.Mail or PersonalKind.Name or PersonalKind.UserName;

    private static string Fold(string text) => text.Trim().ToLowerInvariant();

    private static string Value(PersonalKind kind, string text) => $"{kind}:{Fold(text)}";

    private Dictionary<PersonalKind, string> Seen(string person) =>
        _objects.TryGetValue(person, out var seen) ? seen : _objects[person] = [];

    private void TiePartsOf(PersonalKind kind, string text)
    {
        if (kind != PersonalKind.Name || Fold(text).LastIndexOf(' ') is not (> 0 and var space))
            return;
        _partsOfNames.TryAdd(Value(PersonalKind.FirstName, Fold(text)[..space]), Value(kind, text));
        _partsOfNames.TryAdd(Value(PersonalKind.LastName, Fold(text)[(space + 1)..]), Value(kind, text));
    }

    private string? Outer(string inner)
    {
        for (var at = inner.LastIndexOf('/'); at > 0; at = inner.LastIndexOf('/', at - 1))
        {
            if (_objects.ContainsKey(inner[..at]))
                return inner[..at];
        }

        return null;
    }

    private void Tie(string one, string other)
    {
        if (Root(one) is var first && Root(other) is var second && first != second)
            _same[second] = first;
    }

    private string Root(string node)
    {
        while (_same.TryGetValue(node, out var next))
            node = next;
        return node;
    }
}
