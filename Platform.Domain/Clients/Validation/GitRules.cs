using System.Text.RegularExpressions;

namespace Platform.Domain.Clients.Validation;

/// <summary>Where content in Git is. An address with a password in it is a fault: files are published.</summary>
internal static partial class GitRules
{
    private const string Path = "$.content.git";

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        if (client.Content.Git is not { } git)
            yield break;
        if (!UrlPattern.IsMatch(git.Url))
            yield return new ClientFault($"{Path}.url", "(not shown: it may hold a password)", "It must be an https or ssh address without a password, or a relative path below the data folder.", "Write it like https://git.example/owner/repository.git.");
        if (!BranchPattern.IsMatch(git.Branch))
            yield return new ClientFault($"{Path}.branch", git.Branch, "It must be a branch's name.", "Write it like main, without refs/heads/.");
        if (git.Directory.Split('/').Any(part => part is "." or "..") || git.Directory.StartsWith('/') || git.Directory.Contains('\\', StringComparison.Ordinal))
            yield return new ClientFault($"{Path}.directory", git.Directory, "It must be a folder below the repository's root, with slashes.", "Write it like content, or leave it empty for the whole repository.");
        if (git.Token is { } token && !WebhookRules.IsReference(token.Ref))
            yield return new ClientFault($"{Path}.token.ref", SecretPaths.NotShown, WebhookRules.ReferenceRule, WebhookRules.ReferenceFix);
    }

    [GeneratedRegex(@"\A(" + ClientPatterns.GitUrl + @")\z")]
    private static partial Regex UrlPattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.Branch + @")\z")]
    private static partial Regex BranchPattern { get; }
}
