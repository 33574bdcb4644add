using System.Text.RegularExpressions;

namespace Platform.Domain.Clients.Validation;

/// <summary>How webhooks are proved and kept. A secret itself in the file is a fault: files are published.</summary>
internal static partial class WebhookRules
{
    public const string ReferenceRule = "It must say where the secret is, never be it.";
    public const string ReferenceFix = "Write env:NAME, ssm:/path or secretsmanager:name.";

    private const string Path = "$.webhooks";

    public static bool IsReference(string text) => ReferencePattern.IsMatch(text);

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var webhooks = client.Webhooks;
        if (webhooks.TimeWindowSeconds is < 1 or > 86_400)
            yield return new ClientFault($"{Path}.time_window_seconds", $"{webhooks.TimeWindowSeconds}", "It must be 1 to 86,400.", "300 is the usual.");
        if (webhooks.RawBodyHours is < 1 or > 720)
            yield return new ClientFault($"{Path}.raw_body_hours", $"{webhooks.RawBodyHours}", "It must be 1 to 720: raw bodies hold personal data.", "72 is the usual.");

        foreach (var (provider, references) in webhooks.Secrets)
        {
            var path = $"{Path}.secrets.{provider}";
            if (!client.Providers.Contains(provider))
                yield return new ClientFault(path, provider.Value, "The client does not use this provider.", "Remove it, or correct the name.");
            for (var i = 0; i < references.Count; i++)
            {
                if (!IsReference(references[i].Ref))
                    yield return new ClientFault($"{path}[{i}].ref", "(not shown: it may be a secret)", ReferenceRule, ReferenceFix);
            }
        }
    }

    [GeneratedRegex(@"\A(env:[A-Za-z_][A-Za-z0-9_]{0,127}|ssm:/[A-Za-z0-9_.\-/]{1,1000}|secretsmanager:[A-Za-z0-9/_+=.@\-]{1,512})\z")]
    private static partial Regex ReferencePattern { get; }
}
