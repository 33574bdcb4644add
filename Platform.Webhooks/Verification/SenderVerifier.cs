using Platform.Aws.Secrets;
using Platform.Providers;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Receiving;

namespace Platform.Webhooks.Verification;

/// <summary>Layer 1: proves the sender by the provider's scheme, with the secrets that are live now.</summary>
internal sealed class SenderVerifier(SecretReader secrets, TokenCheck tokens)
{
    public async Task<SenderResult> VerifyAsync(WebhookTarget target, WebhookRequest request, CancellationToken cancellationToken)
    {
        if (await ReadSecretsAsync(target, cancellationToken) is not { } live)
            return new SenderResult.Refused(Refusals.SecretsUnavailable());

        return target.Provider.Verify(request, live, target.Client) switch
        {
            VerificationResult.Verified verified => new SenderResult.Proved(verified.Secret, verified.Trust, verified.SignedAt)
            {
                Opened = verified.Opened,
                Receipt = verified.Receipt,
            },
            VerificationResult.NeedsToken needs => await tokens.CheckAsync(target, request, needs.Token, live, cancellationToken),
            VerificationResult.Refused refused => new SenderResult.Refused(Refusals.Of(refused.Refusal)),
            var other => throw new InvalidOperationException($"No such result: {other}"),
        };
    }

    private async Task<IReadOnlyList<WebhookSecret>?> ReadSecretsAsync(WebhookTarget target, CancellationToken cancellationToken)
    {
        var references = target.Client.Webhooks.Secrets.GetValueOrDefault(target.Provider.Metadata.Id, []);
        try
        {
            var resolved = await secrets.ReadAsync(references, cancellationToken);
            return [.. resolved.Select(secret => new WebhookSecret(secret.Ref, secret.Value))];
        }
        catch (SecretUnavailableException)
        {
            return null;
        }
    }
}
