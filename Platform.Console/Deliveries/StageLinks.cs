using System.Text.RegularExpressions;
using Platform.Aws.Audit;
using Platform.Console.Markup;
using Platform.Console.Sites;
using Platform.Domain.Ids;

namespace Platform.Console.Deliveries;

/// <summary>Turns the ids in stages' details into links: builds to their page, releases to the site as it was.</summary>
internal sealed partial class StageLinks(SiteUrls sites, ClientId client)
{
    public Html For(IEnumerable<AuditStage> stages) => Html.Join(stages
        .Where(stage => stage.Detail is { Length: > 0 })
        .Select(stage => (stage.Stage, stage.Detail))
        .Distinct()
        .Select(stage => Html.Of($"{Words(stage.Stage, stage.Detail!)} ")));

    public Html Site => Html.Of($"""<a href="{sites.Live(client)}">See the site</a>: """);

    private IEnumerable<Html> Words(string stage, string detail) => Id().Split(detail).Select(word => word switch
    {
        _ when word.StartsWith("bld_", StringComparison.Ordinal) => Html.Of($"""<a href="/builds/{word}"><code>{word}</code></a>"""),
        _ when stage == Stages.Live && Release().IsMatch(word) =>
            Html.Of($"""<a href="{sites.Of(client, new ReleaseId(word))}"><code>{word}</code></a>"""),
        _ when Id().IsMatch(word) => Html.Of($"<code>{word}</code>"),
        _ => Html.Text(word),
    });

    [GeneratedRegex(@"((?:bld|bat|evt)_[a-z0-9]+|\b[a-z0-9]{12}\b)")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z0-9]{12}$")]
    private static partial Regex Release();
}
