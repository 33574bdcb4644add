using System.Text.Json;
using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Git;

/// <summary>
/// A push to the published branch, or to one of drafts, as one event for each item whose file it changed; as one event for the
/// whole range of commits where it does not list them all, or they are many (RULES A8).
/// </summary>
internal static class NormaliseGit
{
    public static NormalisationResult Run(NormalisationInput input, ProviderId provider, string? draftBranches)
    {
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable(fault);
        if (GitHosts.Of(input.Request, input.Client) is not { } host)
            return new NormalisationResult.Unreadable("Its headers are no Git host's that is known here.");

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new NormalisationResult.Unreadable("The body is no JSON object.");
            if (Contradiction(json.RootElement, input.Request, host) is { } contradiction)
                return new NormalisationResult.Refused(GitRefusals.TopicMismatch(contradiction));

            var kind = host.Kind(json.RootElement) ?? host.Topic(input.Request) ?? "unknown";
            return kind == GitPush.Kind
                ? Read(GitPush.Read(json.RootElement, host), input, provider, draftBranches)
                : new NormalisationResult.Ignored($"'{kind}' changes no file of a branch; pushes do.");
        }
    }

    /// <summary>The header is not signed: a captured push must not pass as a ping, nor anything else as a push.</summary>
    private static string? Contradiction(JsonElement body, WebhookRequest request, IGitHost host)
    {
        if (request.HasHeader(host.EventHeader) && request.Header(host.EventHeader) is null)
            return $"{host.EventHeader} stands there more than once, with different values";

        var isPush = host.Kind(body) == GitPush.Kind;
        return host.Topic(request) is { } topic && (topic == GitPush.Kind) != isPush
            ? $"{host.EventHeader} is '{request.Header(host.EventHeader)}', and the body is {(isPush ? "a push" : "no push")}"
            : null;
    }

    private static NormalisationResult Read(GitPush? push, NormalisationInput input, ProviderId provider, string? draftBranches)
    {
        if (push is null)
            return new NormalisationResult.Unreadable("The push lacks a ref, or before and after are no commit ids.");
        if (input.Client.Repository is not { } repository)
            return new NormalisationResult.Unreadable("The client's configuration names no repository: set content.git.");
        if (GitSource.Foreign(push.Repository, input.Client, provider) is { } refusal)
            return new NormalisationResult.Refused(refusal);
        if (push.Branch is not { } branch)
            return new NormalisationResult.Ignored($"'{push.Ref}' is no branch.");

        var draft = branch != repository.Branch;
        if (draft && !(draftBranches is not null && branch.Length > draftBranches.Length && branch.StartsWith(draftBranches, StringComparison.Ordinal)))
            return new NormalisationResult.Ignored($"The branch '{branch}' is not published; '{repository.Branch}' is.");
        if (push.After is null && !draft)
            return new NormalisationResult.Ignored($"The branch '{branch}' was deleted at the host; what is published stays until it is back.");

        return Changes(push, new GitEvents(input, provider, push, branch, draft));
    }

    private static NormalisationResult Changes(GitPush push, GitEvents events)
    {
        // Of a new branch of drafts the commits are those that are its own; of the published branch they are not all it holds.
        if (push.Forced || push.After is null || push.Files is null || (push.Before is null && !events.Draft))
            return new NormalisationResult.Events([events.Range()]);

        return events.Of(ContentChange.Of(push.Files, events.Input.Client));
    }
}
