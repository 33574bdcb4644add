using System.Net;
using System.Text;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class SnsClientTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_carries_its_code_and_status()
    {
        var refusal = await Assert.ThrowsAsync<AmazonSimpleNotificationServiceException>(() =>
            layer.Get<IAmazonSimpleNotificationService>().PublishAsync(
                new PublishRequest { TopicArn = "arn:aws:sns:us-east-1:000000000000:nowhere", Message = "m" }, Cancellation));

        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), (refusal.StatusCode, refusal.ErrorCode));
    }

    [Fact]
    public async Task An_unreachable_service_is_an_AWS_exception_too()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Next()}") };

        await Assert.ThrowsAsync<AmazonSimpleNotificationServiceException>(() =>
            new AmazonSimpleNotificationServiceClient(http).CreateTopicAsync(new CreateTopicRequest { Name = "t" }, Cancellation));
    }

    // The emulator drops the group on standard topics, so what counts is the request.
    [Fact]
    public async Task The_group_and_the_attributes_stand_in_the_request()
    {
        var wire = new Capturing("<PublishResponse><PublishResult><MessageId>m1</MessageId></PublishResult></PublishResponse>");
        using var http = new HttpClient(wire) { BaseAddress = new Uri("http://sns.test") };

        var answer = await new AmazonSimpleNotificationServiceClient(http).PublishAsync(
            new PublishRequest
            {
                TopicArn = "arn",
                Message = "a&b=ü",
                MessageGroupId = "editorial-store",
                MessageAttributes = new() { ["event_type"] = new() { StringValue = "content_updated" } },
            },
            Cancellation);

        Assert.Equal("m1", answer.MessageId);
        Assert.Equal(
            "Action=Publish&Version=2010-03-31&TopicArn=arn&Message=a%26b%3D%C3%BC&MessageGroupId=editorial-store"
            + "&MessageAttributes.entry.1.Name=event_type&MessageAttributes.entry.1.Value.DataType=String&MessageAttributes.entry.1.Value.StringValue=content_updated",
            wire.Body);
    }

    [Fact]
    public async Task A_batch_tells_which_entries_were_refused()
    {
        var wire = new Capturing("""
            <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult>
              <Successful><member><Id>0</Id><MessageId>m0</MessageId></member></Successful>
              <Failed><member><Id>1</Id><Code>InternalError</Code><Message>later</Message><SenderFault>false</SenderFault></member></Failed>
            </PublishBatchResult></PublishBatchResponse>
            """);
        using var http = new HttpClient(wire) { BaseAddress = new Uri("http://sns.test") };

        var answer = await new AmazonSimpleNotificationServiceClient(http).PublishBatchAsync(
            new PublishBatchRequest { TopicArn = "arn", PublishBatchRequestEntries = [new() { Id = "0", Message = "a" }, new() { Id = "1", Message = "b" }] },
            Cancellation);

        Assert.Equal("m0", Assert.Single(answer.Successful).MessageId);
        var failed = Assert.Single(answer.Failed);
        Assert.Equal(("1", "InternalError", false), (failed.Id, failed.Code, failed.SenderFault));
        Assert.Contains("PublishBatchRequestEntries.member.2.Message=b", wire.Body, StringComparison.Ordinal);
    }

    private sealed class Capturing(string answer) : HttpMessageHandler
    {
        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "text/xml") };
        }
    }
}
