using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Platform.Tests.Content;

/// <summary>SNS that fails to publish where a test says so.</summary>
internal sealed class FaultingSns(IAmazonSimpleNotificationService inner, Faults faults) : IAmazonSimpleNotificationService
{
    public Task<CreateTopicResponse> CreateTopicAsync(CreateTopicRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateTopicAsync(request, cancellationToken);

    public Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default) =>
        faults.CallAsync(request, () => inner.PublishAsync(request, cancellationToken));

    public Task<PublishBatchResponse> PublishBatchAsync(PublishBatchRequest request, CancellationToken cancellationToken = default) =>
        faults.CallAsync(request, () => inner.PublishBatchAsync(request, cancellationToken));

    public Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request, CancellationToken cancellationToken = default) =>
        inner.SubscribeAsync(request, cancellationToken);

    public Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(ListSubscriptionsByTopicRequest request, CancellationToken cancellationToken = default) =>
        inner.ListSubscriptionsByTopicAsync(request, cancellationToken);

    public Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(GetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default) =>
        inner.GetSubscriptionAttributesAsync(request, cancellationToken);

    public Task<SetSubscriptionAttributesResponse> SetSubscriptionAttributesAsync(SetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default) =>
        inner.SetSubscriptionAttributesAsync(request, cancellationToken);
}
