using System.Text.RegularExpressions;

namespace Platform.Domain.Clients.Validation;

/// <summary>How webhooks are proved and kept. A secret itself in the file is a fault: files are published.</summary>
internal static partial class WebhookRules
{
    public const string ReferenceRule = "It must say where the secret is, never be it.";
    public const string ReferenceFix = "Write env:NAME, ssm:/path or secretsmanager:name.";

    // A day: who signs with a clock that is further off has another problem.
    public const int LongestWindow = 86_400;

    // 30 days.
    public const int LongestKept = 720;

    private const string Path = "$.webhooks";

    public static bool IsReference(string text) => ReferencePattern.IsMatch(text);

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var webhooks = client.Webhooks;
        if (webhooks.TimeWindowSeconds is < 1 or > LongestWindow)
            yield return new ClientFault($"{Path}.time_window_seconds", $"{webhooks.TimeWindowSeconds}", "It must be 1 to 86,400.", "300 is the usual.");
        if (webhooks.RawBodyHours is < 1 or > LongestKept)
            yield return new ClientFault($"{Path}.raw_body_hours", $"{webhooks.RawBodyHours}", "It must be 1 to 720: raw bodies hold personal data.", "72 is the usual.");

        foreach (var (provider, references) in webhooks.Secrets)
        {
            var path = $"{Path}.secrets.{provider}";
            if (!client.Providers.Contains(provider))
                yield return new ClientFault(path, provider.Value, "The client does not use this provider.", NameFix.Of(provider.Value, [.. client.Providers.Select(p => p.Value)]));
            for (var i = 0; i < references.Count; i++)
            {
                if (!IsReference(references[i].Ref))
                    yield return new ClientFault($"{path}[{i}].ref", SecretPaths.NotShown, ReferenceRule, ReferenceFix);
            }
        }
    }

    [GeneratedRegex(@"\A(" + ClientPatterns.Reference + @")\z")]
    private static partial Regex ReferencePattern { get; }
}
