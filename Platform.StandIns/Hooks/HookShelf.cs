using System.Text.Json.Nodes;

namespace Platform.StandIns.Hooks;

/// <summary>The webhooks that were set by the providers' management APIs, by the place that they are of: a repository, a project, a space, a shop.</summary>
/// <param name="keys">What opens the APIs.</param>
internal sealed class HookShelf(IEnumerable<string> keys)
{
    private const string Suffix = "_MANAGEMENT_KEY";

    private readonly Lock gate = new();
    private readonly HashSet<string> keys = [.. keys.Where(key => key.Length > 0)];
    private readonly Dictionary<string, List<JsonObject>> places = [];
    private readonly List<string> changes = [];
    private int last;

    /// <summary>Places that are not there; all others are.</summary>
    public ISet<string> Unknown { get; } = new HashSet<string>();

    /// <summary>Members that an instance is too old to know: it drops them without a word.</summary>
    public ISet<string> Ignored { get; } = new HashSet<string>();

    /// <summary>Every change that was asked for, such as <c>POST github/a/b</c>.</summary>
    public IReadOnlyList<string> Changes
    {
        get
        {
            lock (gate)
                return [.. changes];
        }
    }

    /// <summary>Opened by every variable such as <c>SANITY_MANAGEMENT_KEY</c>.</summary>
    public static HookShelf Of(IConfiguration configuration) => new(configuration.AsEnumerable()
        .Where(variable => variable.Key.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(variable => variable.Value ?? ""));

    /// <param name="given">The key as its header carries it.</param>
    public bool Opens(string given, string scheme = "") => given.StartsWith(scheme, StringComparison.Ordinal) && keys.Contains(given[scheme.Length..]);

    public bool Has(string place) => !Unknown.Contains(place);

    public int NextId() => Interlocked.Increment(ref last);

    /// <summary>Copies, secrets included: what of them is told, the API's routes know.</summary>
    public IReadOnlyList<JsonObject> At(string place)
    {
        lock (gate)
            return [.. places.GetValueOrDefault(place, []).Select(hook => (JsonObject)hook.DeepClone())];
    }

    public void Add(string place, JsonObject hook)
    {
        lock (gate)
        {
            changes.Add($"POST {place}");
            if (!places.TryGetValue(place, out var hooks))
                places[place] = hooks = [];
            foreach (var name in Ignored)
                hook.Remove(name);
            hooks.Add((JsonObject)hook.DeepClone());
        }
    }

    /// <summary>Puts members in place of those of the webhook.</summary>
    /// <returns>Null where there is no such webhook.</returns>
    public JsonObject? Change(string place, string id, JsonObject members)
    {
        lock (gate)
        {
            changes.Add($"PATCH {place}");
            if (places.GetValueOrDefault(place, []).FirstOrDefault(hook => hook["id"]!.ToString() == id) is not { } hook)
                return null;
            foreach (var (name, value) in members.Where(member => !Ignored.Contains(member.Key)))
                hook[name] = value?.DeepClone();
            return (JsonObject)hook.DeepClone();
        }
    }
}
