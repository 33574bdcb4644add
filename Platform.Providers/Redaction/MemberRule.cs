namespace Platform.Providers.Redaction;

/// <summary>What holds for some members of a provider's bodies, before what their names say.</summary>
/// <param name="Pattern">
/// The end of a member's path, arrays passed over, in any case: <c>items.name</c>; <c>items.*</c> is any member of <c>items</c>,
/// <c>repository.**</c> all that stands below.
/// </param>
/// <param name="Kind">Null where the value stays.</param>
public sealed record MemberRule(string Pattern, PersonalKind? Kind)
{
    private readonly string[] _parts = Pattern.Split('.');

    public static MemberRule Keep(string pattern) => new(pattern, Kind: null);

    public static MemberRule Replace(string pattern, PersonalKind kind) => new(pattern, kind);

    internal bool Covers(IReadOnlyList<string> path)
    {
        if (_parts[^1] != "**")
            return IsAt(path, path.Count - _parts.Length, _parts.Length);

        var named = _parts.Length - 1;
        return Enumerable.Range(0, Math.Max(0, path.Count - named)).Any(start => IsAt(path, start, named));
    }

    private bool IsAt(IReadOnlyList<string> path, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (start < 0 || (_parts[i] != "*" && !_parts[i].Equals(path[start + i], StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        return true;
    }
}
