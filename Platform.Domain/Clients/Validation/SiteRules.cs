using System.Text.RegularExpressions;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>Content, builds and site.</summary>
internal static partial class SiteRules
{
    // A day: SQS delays are chained, and nobody waits longer for an edit.
    public const int LongestWait = 86_400;

    /// <summary>What a CMS's own types may be mapped to: all but orders and the site itself.</summary>
    public static readonly string[] MappedTypes =
        [.. new[] { ContentType.Article, ContentType.Page, ContentType.Product, ContentType.Collection, ContentType.Asset }.Select(Wire.Name)];

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        if (!LocalePattern.IsMatch(client.Content.DefaultLocale))
            yield return new ClientFault("$.content.default_locale", client.Content.DefaultLocale, "It must be a language tag.", "Write it like en or de-AT.");
        foreach (var (name, type) in client.Content.Mapping.Where(entry => !MappedTypes.Contains(entry.Value)))
            yield return new ClientFault($"$.content.mapping.{name}", type, "It must be a type of content.", NameFix.Of(type, MappedTypes));

        foreach (var (name, token) in new[] { ("token", client.Content.Token), ("shop_token", client.Content.ShopToken) })
        {
            if (token is not null && !WebhookRules.IsReference(token.Ref))
                yield return new ClientFault($"$.content.{name}.ref", SecretPaths.NotShown, WebhookRules.ReferenceRule, WebhookRules.ReferenceFix);
        }

        var builds = client.Builds;
        if (builds.QuietSeconds is < 0 or > LongestWait)
            yield return new ClientFault("$.builds.quiet_seconds", $"{builds.QuietSeconds}", $"It must be 0 to {LongestWait}.", "30 is the usual.");
        if (builds.LongestWaitSeconds < builds.QuietSeconds || builds.LongestWaitSeconds > LongestWait)
            yield return new ClientFault("$.builds.longest_wait_seconds", $"{builds.LongestWaitSeconds}", $"It must be at least quiet_seconds ({builds.QuietSeconds}) and at most {LongestWait}.", "300 is the usual.");
        if (builds.DailyBudget < 1)
            yield return new ClientFault("$.builds.daily_budget", $"{builds.DailyBudget}", "It must be 1 or more.", "100 is the usual.");

        if (!TemplatePattern.IsMatch(client.Site.Template))
            yield return new ClientFault("$.site.template", client.Site.Template, "It must be lower-case letters, digits and hyphens.", "default is the usual.");
        foreach (var (from, to) in client.Site.Redirects)
        {
            if (!RedirectedPattern.IsMatch(from) || from.Split('/').Contains(".."))
                yield return new ClientFault($"$.site.redirects.{from}", from, "It must be an address on this site.", "Begin and end it with a slash, such as /old/.");
            if (!TargetPattern.IsMatch(to))
                yield return new ClientFault($"$.site.redirects.{from}", to, "It must be an address on this site, or one with https.", "Write it like /new/ or https://www.example.com/.");
        }

        if (client.Site.MaxInvalidationPaths < 1)
            yield return new ClientFault("$.site.max_invalidation_paths", $"{client.Site.MaxInvalidationPaths}", "It must be 1 or more.", "5 is the usual.");
    }

    [GeneratedRegex(@"\A(" + ClientPatterns.Locale + @")\z")]
    private static partial Regex LocalePattern { get; }

    [GeneratedRegex(@"\A/[^?#\s]+/\z")]
    private static partial Regex RedirectedPattern { get; }

    [GeneratedRegex(@"\A(/(?!/)|https://)\S*\z")]
    private static partial Regex TargetPattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.Slug + @")\z")]
    private static partial Regex TemplatePattern { get; }
}
