using System.Security.Cryptography;
using Platform.Aws.Deliveries;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Receiving;

namespace Platform.Webhooks.Verification;

/// <summary>
/// Proves a sender by a one-time token, which the provider's API answers for once. So a record is written before the call and the
/// verdict after it; a repetition with the same body reuses the verdict, and what a crash left open is settled by reading back.
/// </summary>
internal sealed class TokenCheck(TokenRecords records, IHttpClientFactory clients, RateLimit limit)
{
    public async Task<SenderResult> CheckAsync(
        WebhookTarget target, WebhookRequest request, string token, IReadOnlyList<WebhookSecret> secrets, CancellationToken cancellationToken)
    {
        if (limit.RefuseTokenCheck(target) is { } problem)
            return new SenderResult.Refused(problem);

        var key = DeliveryKeys.TokenOf(target.Client.ClientId, target.Provider.Metadata.Id, token);
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        return await records.EnterAsync(key, bodyHash, cancellationToken) switch
        {
            TokenEntry.Ours ours => await AskAsync(key, ours, target, request, token, secrets, cancellationToken),
            TokenEntry.Valid valid => Proved(valid.Secret),
            TokenEntry.Invalid => Refused(target),
            TokenEntry.OtherBody => new SenderResult.Refused(Refusals.TokenReused()),
            TokenEntry.Busy busy => new SenderResult.Refused(Refusals.TokenBusy(busy.Wait)),
            var other => throw new InvalidOperationException($"No such entry: {other}"),
        };
    }

    private async Task<SenderResult> AskAsync(
        string key,
        TokenEntry.Ours ours,
        WebhookTarget target,
        WebhookRequest request,
        string token,
        IReadOnlyList<WebhookSecret> secrets,
        CancellationToken cancellationToken)
    {
        var authority = (ITokenAuthority)target.Provider;
        var http = clients.CreateClient(target.Provider.Metadata.Id.Value);
        var (verdict, secret) = await AskEachAsync(secrets, s => authority.ValidateAsync(http, token, s.Value, cancellationToken));
        if (verdict == TokenVerdict.Invalid && ours.MayBeUsedUp)
            (verdict, secret) = await AskEachAsync(secrets, s => authority.ReadBackAsync(http, request, s.Value, cancellationToken));

        switch (verdict)
        {
            case TokenVerdict.Valid:
                await records.KeepAsync(key, ours, secret!.Name, cancellationToken);
                return Proved(secret.Name);
            case TokenVerdict.Invalid:
                await records.KeepAsync(key, ours, null, cancellationToken);
                return Refused(target);
            default:
                await records.ReleaseAsync(key, ours, cancellationToken);
                return new SenderResult.Refused(verdict == TokenVerdict.KeyRefused
                    ? Refusals.KeyRefused(target.Provider.Metadata.Id)
                    : Refusals.TokenUnchecked(target.Provider.Metadata.Id));
        }
    }

    /// <summary>Asks with one key after the other until one is answered for: while a key is rotated, either may be the right one.</summary>
    private static async Task<(TokenVerdict Verdict, WebhookSecret? Secret)> AskEachAsync(
        IReadOnlyList<WebhookSecret> secrets, Func<WebhookSecret, Task<TokenVerdict>> ask)
    {
        foreach (var secret in secrets)
        {
            if (await ask(secret) is var verdict and not TokenVerdict.KeyRefused)
                return (verdict, verdict == TokenVerdict.Valid ? secret : null);
        }

        return (TokenVerdict.KeyRefused, null);
    }

    private static SenderResult.Proved Proved(string secret) => new(secret, Trust.Token, SignedAt: null);

    private static SenderResult.Refused Refused(WebhookTarget target) => new(Refusals.TokenInvalid(target.Provider.Metadata.Id));
}
