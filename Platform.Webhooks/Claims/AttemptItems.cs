using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Receiving;
using Platform.Webhooks.Verification;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Claims;

/// <summary>
/// Raw bodies, each with all that normalising it again needs. One stands in the index of what is unsettled from the start, so
/// that what an attempt left behind that never became a delivery is found and deleted.
/// </summary>
internal sealed class AttemptItems(DeliveryTable table, StoredBytes stored, TargetDirectory targets)
{
    private const string Folder = "bodies";

    /// <summary>When an attempt that is no delivery by then is an orphan.</summary>
    public static readonly TimeSpan Orphaned = TimeSpan.FromHours(1);

    public async Task KeepAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var item = Describe(attempt).SetDue(attempt.ReceivedAt + Orphaned);
        await table.PutAsync(await stored.SetAsync(item, attempt.Request.Body.ToArray(), Folder, cancellationToken), cancellationToken);
    }

    public Task DropAsync(DeliveryId attempt, CancellationToken cancellationToken) =>
        table.DeleteAsync(DeliveryKeys.DeliveryOf(attempt), DeliveryKeys.Body, cancellationToken);

    /// <summary>The attempt that became this delivery; null where its body is gone, or its client or provider.</summary>
    public async Task<Attempt?> FindAsync(DeliveryId delivery, CancellationToken cancellationToken) =>
        await table.FindAsync(DeliveryKeys.DeliveryOf(delivery), DeliveryKeys.Body, cancellationToken) is { } item
        && TryFindTarget(item, out var target)
            ? Read(delivery, target, item, await stored.GetAsync(item, cancellationToken))
            : null;

    private bool TryFindTarget(Dictionary<string, AttributeValue> item, [NotNullWhen(true)] out WebhookTarget? target) =>
        targets.TryFind(new ClientId(item.RequiredText(Client)), new ProviderId(item.RequiredText(Provider)), out target, out Problem? _);

    private static Dictionary<string, AttributeValue> Describe(Attempt attempt) => Items
        .Key(DeliveryKeys.DeliveryOf(attempt.Id), DeliveryKeys.Body)
        .Set(Client, attempt.Target.Client.ClientId.Value)
        .Set(DeliveryAttributes.Environment, attempt.Environment)
        .Set(Provider, attempt.Provider.Id.Value)
        .Set(NativeId, attempt.NativeId)
        .Set(Kind, attempt.Kind)
        .Set(ClaimKey, attempt.ClaimKey)
        .Set(BodyKey, attempt.BodyKey)
        .Set(BodyHash, attempt.BodyHash)
        .Set(Secret, attempt.Sender.Secret)
        .Set(DeliveryAttributes.Trust, Wire.Name(attempt.Sender.Trust))
        .Set(SignedAt, attempt.Sender.SignedAt)
        .Set(DeliveryAttributes.Path, attempt.Request.Path)
        .SetHeaders(attempt.Request.Headers)
        .Set(ReceivedAt, attempt.ReceivedAt)
        .Set(RequestId, attempt.RequestId)
        .Set(Traceparent, attempt.Traceparent);

    private static Attempt Read(DeliveryId id, WebhookTarget target, Dictionary<string, AttributeValue> item, byte[] body) => new()
    {
        Id = id,
        Target = target,
        Environment = item.RequiredText(DeliveryAttributes.Environment),
        Request = new WebhookRequest("POST", item.RequiredText(DeliveryAttributes.Path), item.Headers(), body),
        Sender = new SenderResult.Proved(
            item.RequiredText(Secret),
            Wire.Parse<Trust>(item.RequiredText(DeliveryAttributes.Trust))!.Value,
            item.Time(SignedAt)),
        NativeId = item.RequiredText(NativeId),
        Kind = item.RequiredText(Kind),
        ClaimKey = item.RequiredText(ClaimKey),
        BodyKey = item.Text(BodyKey),
        BodyHash = item.RequiredText(BodyHash),
        ReceivedAt = item.RequiredTime(ReceivedAt),
        RequestId = item.RequiredText(RequestId),
        Traceparent = item.Text(Traceparent),
    };
}
