using System.Net;
using System.Text;
using Amazon.CloudFront;

namespace Platform.Tests.Aws;

public sealed class CloudFrontClientTests
{
    [Fact]
    public async Task An_invalidation_names_its_paths_and_reference()
    {
        var wire = new Answering(HttpStatusCode.Created, """<Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>I1</Id><Status>InProgress</Status></Invalidation>""");

        var answer = await InvalidateAsync(wire);

        Assert.Equal(("I1", "InProgress"), (answer.Id, answer.Status));
        Assert.Equal("POST /2020-05-31/distribution/E1/invalidation", wire.Line);
        Assert.Equal(
            """<InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Paths><Quantity>2</Quantity><Items><Path>/a&amp;b/*</Path><Path>/c</Path></Items></Paths><CallerReference>r1</CallerReference></InvalidationBatch>""",
            wire.Body);
    }

    [Fact]
    public async Task A_refusal_carries_its_code()
    {
        var wire = new Answering(HttpStatusCode.NotFound, """<ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Error><Type>Sender</Type><Code>NoSuchDistribution</Code><Message>none</Message></Error><RequestId>q1</RequestId></ErrorResponse>""");

        var refusal = await Assert.ThrowsAsync<AmazonCloudFrontException>(() => InvalidateAsync(wire));

        Assert.Equal(("NoSuchDistribution", "q1"), (refusal.ErrorCode, refusal.RequestId));
    }

    [Fact]
    public async Task An_answer_that_is_not_XML_is_still_an_AWS_exception()
    {
        var refusal = await Assert.ThrowsAsync<AmazonCloudFrontException>(() => InvalidateAsync(new Answering(HttpStatusCode.BadGateway, "Bad gateway")));

        Assert.Equal("Bad gateway", refusal.Message);
    }

    private static async Task<Amazon.CloudFront.Model.Invalidation> InvalidateAsync(Answering wire)
    {
        using var http = new HttpClient(wire) { BaseAddress = new Uri("http://cloudfront.test") };
        var answer = await new AmazonCloudFrontClient(http).CreateInvalidationAsync(
            new() { DistributionId = "E1", InvalidationBatch = new() { CallerReference = "r1", Paths = new() { Items = ["/a&b/*", "/c"] } } },
            TestContext.Current.CancellationToken);
        return answer.Invalidation;
    }

    private sealed class Answering(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public string Line { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Line = $"{request.Method} {request.RequestUri!.AbsolutePath}";
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "text/xml") };
        }
    }
}
