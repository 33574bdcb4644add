using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Aws.Audit;
using Platform.Providers.Json;

namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>
/// A run as facts that can be compared: by section, name and value. What differs in any two runs is left out or made equal: ids
/// that are made anew, revisions, times.
/// </summary>
/// <param name="named">Both runs' deliveries are known by their recordings; else they are counted.</param>
/// <param name="exact">Compares revisions and times too: for two runs of the very same bodies.</param>
internal sealed partial class RunFacts(bool named, bool exact)
{
    private static readonly string[] AlwaysNew = ["event_id", "delivery_id", "traceparent", "environment"];
    private static readonly string[] WithItems = [Stages.Projected, Stages.Unchanged, Stages.Stale, Stages.DraftKept, Stages.PendingProduct, Stages.BuildRequested];

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of(SavedRun run)
    {
        var sections = new OrderedDictionary<string, IReadOnlyDictionary<string, string>>();
        for (var i = 0; i < run.Deliveries.Count; i++)
            sections.Add(Free(sections, named ? run.Deliveries[i].Recording! : $"delivery {i + 1}"), Facts(run.Deliveries[i]));
        sections.Add("site", Site(run));
        return sections;
    }

    private OrderedDictionary<string, string> Facts(RunDelivery delivery)
    {
        var facts = new OrderedDictionary<string, string> { ["verdict"] = delivery.Verdict };
        foreach (var one in delivery.Events)
        {
            var content = one.Event is null ? new OrderedDictionary<string, string>() : Content(one.Event);
            var title = content.Count > 0 ? $"{Bare(content, "event_type")} {Bare(content, "content_type")} {Bare(content, "content_id")} {Bare(content, "locale")}".Trim() : one.Title;
            title = Free(facts, title, ": effect");
            facts.Add($"{title}: effect", Effect(one));
            foreach (var (name, value) in content)
                facts.Add($"{title}: {name}", value);
        }

        return facts;
    }

    /// <summary><c>projected (article-1#en) → build_requested (article-1#en) → batched → live</c>.</summary>
    private static string Effect(RunEvent one)
    {
        var stages = one.Stages.Select(stage => WithItems.Contains(stage.Stage) && stage.Detail is { } items && !items.StartsWith("evt_", StringComparison.Ordinal) ? $"{stage.Stage} ({items})" : stage.Stage)
            .Append(one.Over ? null : "…")
            .OfType<string>();
        return string.Join(" → ", stages) is { Length: > 0 } effect ? effect : "none";
    }

    private OrderedDictionary<string, string> Content(JsonObject unified)
    {
        var own = exact ? [] : OwnValues(unified);
        var facts = new OrderedDictionary<string, string>();
        foreach (var (name, value) in JsonFacts.Of(unified))
        {
            if (!AlwaysNew.Contains(name))
                facts[name] = exact ? value : Steady(name, value, own);
        }

        return facts;
    }

    /// <summary>Values that an event repeats elsewhere, such as its revision in the provider's payload; an edit of an order is another order.</summary>
    private static List<(string Value, string Name)> OwnValues(JsonObject unified)
    {
        string[] names = (string?)unified["content_type"] == "order" ? ["revision", "order_key", "content_id"] : ["revision", "order_key"];
        return [.. names.Select(name => (Value: (string?)unified[name] ?? "", Name: name)).Where(own => own.Value.Length > 0)];
    }

    private static string Steady(string name, string value, List<(string Value, string Name)> own)
    {
        if (MadeAnew().IsMatch(name))
            return "<id>";
        foreach (var (text, of) in own)
            value = value.Replace(text, $"<{of}>", StringComparison.Ordinal);
        return Clock().Replace(Time().Replace(value, "<time>"), "<time>");
    }

    private static OrderedDictionary<string, string> Site(SavedRun run)
    {
        var facts = new OrderedDictionary<string, string>();
        foreach (var release in run.Releases)
        {
            foreach (var path in release.Changed)
                facts[path] = "changed";
            foreach (var path in release.Deleted)
                facts[path] = "deleted";
        }

        return facts;
    }

    private static string Bare(IReadOnlyDictionary<string, string> facts, string name) => facts.GetValueOrDefault(name)?.Trim('"') ?? "";

    /// <summary>The same name again is counted.</summary>
    private static string Free<T>(IReadOnlyDictionary<string, T> taken, string name, string suffix = "") =>
        Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? name : $"{name} ({i})").First(free => !taken.ContainsKey(free + suffix));

    [GeneratedRegex(@"^data\.provider_specific_payload\.(.*\.)?(\w*(id|Id|token|Token|rev|Rev|[nN]umber))$|\.refund_id$")]
    private static partial Regex MadeAnew();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( ?(Z|UTC|[+-]\d\d:\d\d))?")]
    private static partial Regex Time();

    [GeneratedRegex(@"\b\d\d:\d\d:\d\d\b")]
    private static partial Regex Clock();
}
