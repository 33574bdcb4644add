using System.Xml.Linq;
using Amazon.SimpleNotificationService.Model;
using Platform.Aws.Signing;
using Polly.Timeout;

namespace Amazon.SimpleNotificationService;

/// <summary>SNS by its Query protocol: a form in, XML out.</summary>
/// <param name="http">With the service's base address, a signing handler and retries.</param>
public sealed class AmazonSimpleNotificationServiceClient(HttpClient http) : IAmazonSimpleNotificationService
{
    public async Task<CreateTopicResponse> CreateTopicAsync(CreateTopicRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(
            new QueryForm("CreateTopic").Add("Name", request.Name).AddMap("Attributes", request.Attributes), cancellationToken);
        return new CreateTopicResponse { TopicArn = answer.Text("TopicArn") };
    }

    public async Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(
            new QueryForm("Publish")
                .Add("TopicArn", request.TopicArn)
                .Add("Message", request.Message)
                .Add("MessageGroupId", request.MessageGroupId)
                .AddAttributes("MessageAttributes", request.MessageAttributes),
            cancellationToken);
        return new PublishResponse { MessageId = answer.Text("MessageId") };
    }

    public async Task<PublishBatchResponse> PublishBatchAsync(PublishBatchRequest request, CancellationToken cancellationToken = default)
    {
        var form = new QueryForm("PublishBatch").Add("TopicArn", request.TopicArn);
        foreach (var (index, entry) in request.PublishBatchRequestEntries.Index())
        {
            var name = $"PublishBatchRequestEntries.member.{index + 1}";
            form.Add($"{name}.Id", entry.Id)
                .Add($"{name}.Message", entry.Message)
                .Add($"{name}.MessageGroupId", entry.MessageGroupId)
                .AddAttributes($"{name}.MessageAttributes", entry.MessageAttributes);
        }

        var answer = await CallAsync(form, cancellationToken);
        return new PublishBatchResponse
        {
            Successful = [.. answer.Members("Successful").Select(member => new PublishBatchResultEntry
            {
                Id = member.Text("Id"),
                MessageId = member.Text("MessageId"),
            })],
            Failed = [.. answer.Members("Failed").Select(member => new BatchResultErrorEntry
            {
                Id = member.Text("Id"),
                Code = member.Text("Code"),
                Message = member.OptionalText("Message"),
                SenderFault = member.OptionalText("SenderFault") == "true",
            })],
        };
    }

    public async Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(
            new QueryForm("Subscribe")
                .Add("TopicArn", request.TopicArn)
                .Add("Protocol", request.Protocol)
                .Add("Endpoint", request.Endpoint)
                .Add("ReturnSubscriptionArn", "true")
                .AddMap("Attributes", request.Attributes),
            cancellationToken);
        return new SubscribeResponse { SubscriptionArn = answer.Text("SubscriptionArn") };
    }

    public async Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(ListSubscriptionsByTopicRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(
            new QueryForm("ListSubscriptionsByTopic").Add("TopicArn", request.TopicArn).Add("NextToken", request.NextToken), cancellationToken);
        return new ListSubscriptionsByTopicResponse
        {
            NextToken = answer.OptionalText("NextToken"),
            Subscriptions = [.. answer.Members("Subscriptions").Select(member => new Subscription
            {
                SubscriptionArn = member.Text("SubscriptionArn"),
                TopicArn = member.Text("TopicArn"),
                Protocol = member.Text("Protocol"),
                Endpoint = member.Text("Endpoint"),
            })],
        };
    }

    public async Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(GetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(
            new QueryForm("GetSubscriptionAttributes").Add("SubscriptionArn", request.SubscriptionArn), cancellationToken);
        return new GetSubscriptionAttributesResponse
        {
            Attributes = answer.Entries("Attributes").ToDictionary(entry => entry.Text("key"), entry => entry.Text("value")),
        };
    }

    public async Task<SetSubscriptionAttributesResponse> SetSubscriptionAttributesAsync(SetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default)
    {
        await CallAsync(
            new QueryForm("SetSubscriptionAttributes")
                .Add("SubscriptionArn", request.SubscriptionArn)
                .Add("AttributeName", request.AttributeName)
                .Add("AttributeValue", request.AttributeValue),
            cancellationToken);
        return new SetSubscriptionAttributesResponse();
    }

    private async Task<XElement> CallAsync(QueryForm form, CancellationToken cancellationToken)
    {
        try
        {
            using var content = form.ToContent();
            using var answer = await http.PostAsync("/", content, cancellationToken);
            var body = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (answer.IsSuccessStatusCode)
                return XDocument.Parse(body).Root!;

            var error = XmlError.Read(body);
            throw new AmazonSimpleNotificationServiceException(error.Message, error.Code, error.RequestId, answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            throw new AmazonSimpleNotificationServiceException($"SNS at {http.BaseAddress} can't be reached: {exception.Message}", exception);
        }
    }
}
