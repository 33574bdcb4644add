using Platform.Console.Live;
using Platform.Console.Markup;

namespace Platform.Console.Resources;

/// <summary>One resource as a row of the overview, and as the facts of its own page.</summary>
internal static class ResourceMarkup
{
    public static Fragment Row(Resource resource) => new("tr", $"resource-{resource.Name}", Html.Of($"""
        <td data-label="Name"><a href="/resources/{resource.Name}"><strong>{resource.Name}</strong></a><span class="sub">{resource.Type}</span></td>
        <td data-label="State">{ResourceState.Badge(resource)}{Error(resource)}</td>
        <td data-label="Address">{Links(resource)}</td>
        <td class="tight"><span class="row">{Buttons(resource)}<a class="button" href="/resources/{resource.Name}#log" aria-label="Log of {resource.Name}">Log</a></span></td>
        """));

    public static Fragment Facts(Resource resource) => new("dl", "facts-of-resource", Html.Of($"""
        <dt>State</dt><dd>{ResourceState.Badge(resource)}{Error(resource)}</dd>
        <dt>Type</dt><dd>{resource.Type}</dd>
        {Fact("Address", Links(resource))}
        {Fact("Process", Html.Text(resource.Pid?.ToString()))}
        {Fact("Started", resource.StartedAt is { } at ? Times.At(at) : Html.Empty)}
        {Fact("Waits for", Html.Text(string.Join(", ", resource.DependsOn)))}
        """), "facts");

    /// <summary>Values may be long; they open on demand.</summary>
    public static Fragment Environment(Resource resource) => new("details", "environment-of-resource", Html.Of($"""
        <summary>Environment ({resource.Environment.Count})</summary>
        <dl class="facts mono">{resource.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => Html.Of($"<dt>{variable.Key}</dt><dd>{variable.Value}</dd>"))}</dl>
        """));

    public static Fragment Actions(Resource resource) => new("span", "actions-of-resource", Html.Join(Buttons(resource)), "row");

    private static Html Fact(string name, Html value) => Html.Of($"<dt>{name}</dt><dd>{value}</dd>").When(!value.IsEmpty);

    private static Html Error(Resource resource) =>
        resource.Error is { Length: > 0 } error ? Html.Of($"""<span class="sub">{error}</span>""") : Html.Empty;

    private static Html Links(Resource resource) => Html.Join(resource.Urls
        .Where(url => Uri.TryCreate(url.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        .Select(url => Html.Of($"""<a class="sub" href="{url.Url}">{url.Text ?? Shown(url.Url)}</a>""")));

    /// <summary>Without the query: the console's own address carries its token there, and pages end up in screenshots.</summary>
    private static string Shown(string url) => new Uri(url).GetLeftPart(UriPartial.Path);

    private static IEnumerable<Html> Buttons(Resource resource) => resource.Commands.Select(command => Html.Of($"""
        <button type="button" data-post="/resources/{resource.Name}/commands/{ResourceCommand.PathOf(command.Name)}"{Html.Attribute("data-confirm", Question(command, resource.Name))}{Html.Attribute("title", command.Description)} aria-label="{command.DisplayName} {resource.Name}">{command.DisplayName}</button>
        """));

    private static string? Question(ResourceCommand command, string resource) => command.Name switch
    {
        "stop" or "restart" when resource == "console" => $"{command.DisplayName} the console? This page goes with it.",
        "stop" => $"Stop {resource}? What it would do waits until it is started again; nothing is lost.",
        "restart" => $"Restart {resource}? What it would do meanwhile waits; nothing is lost.",
        _ => command.Confirmation,
    };
}
