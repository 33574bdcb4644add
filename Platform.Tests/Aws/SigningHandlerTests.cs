using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using Platform.Aws.Signing;

namespace Platform.Tests.Aws;

/// <summary>
/// Checks signatures against the algorithm as AWS documents it, written out here once more:
/// docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
public sealed class SigningHandlerTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_form_is_signed_for_its_service_region_and_time()
    {
        var sent = await SendAsync(
            new BasicAWSCredentials("AKIDEXAMPLE", Secret),
            new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:4566/") { Content = new FormUrlEncodedContent([new("Action", "Publish"), new("Message", "a b+ü")]) });

        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-west-1/sns/aws4_request", Authorization(sent), StringComparison.Ordinal);
        Assert.Equal("20150830T123600Z", Header(sent, "X-Amz-Date"));
        Assert.Contains("content-type;host;x-amz-", Authorization(sent), StringComparison.Ordinal);
        Assert.Equal(await ExpectedAsync(sent), Authorization(sent).Split("Signature=")[1]);
    }

    [Fact]
    public async Task A_path_is_signed_as_it_is_sent()
    {
        var sent = await SendAsync(
            new BasicAWSCredentials("AKIDEXAMPLE", Secret),
            new HttpRequestMessage(HttpMethod.Post, "https://cloudfront.amazonaws.com/2020-05-31/distribution/E1ABC/invalidation") { Content = new StringContent("<a/>") });

        Assert.Equal(await ExpectedAsync(sent), Authorization(sent).Split("Signature=")[1]);
    }

    [Fact]
    public async Task A_session_token_is_sent_and_signed()
    {
        var sent = await SendAsync(
            new SessionAWSCredentials("AKIDEXAMPLE", Secret, "token"),
            new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:4566/") { Content = new StringContent("b") });

        Assert.Equal("token", Header(sent, "X-Amz-Security-Token"));
        Assert.Contains("x-amz-security-token", Authorization(sent), StringComparison.Ordinal);
        Assert.Equal(await ExpectedAsync(sent), Authorization(sent).Split("Signature=")[1]);
    }

    [Fact]
    public async Task A_second_attempt_is_signed_anew()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:4566/") { Content = new StringContent("b") };
        var credentials = new BasicAWSCredentials("AKIDEXAMPLE", Secret);
        await SendAsync(credentials, request);
        clock.Advance(TimeSpan.FromMinutes(20));

        var sent = await SendAsync(credentials, request);

        Assert.Equal("20150830T125600Z", Header(sent, "X-Amz-Date"));
        Assert.Equal(await ExpectedAsync(sent), Authorization(sent).Split("Signature=")[1]);
    }

    private async Task<HttpRequestMessage> SendAsync(AWSCredentials credentials, HttpRequestMessage request)
    {
        var service = request.RequestUri!.Host.Split('.')[0] is "cloudfront" ? "cloudfront" : "sns";
        using var invoker = new HttpMessageInvoker(new SigningHandler(credentials, service, "eu-west-1", clock) { InnerHandler = new Answering() });
        using var answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return request;
    }

    private static async Task<string> ExpectedAsync(HttpRequestMessage sent)
    {
        var authorization = Authorization(sent);
        var scope = authorization.Split("Credential=")[1].Split(',')[0].Split('/', 2)[1];
        var signed = authorization.Split("SignedHeaders=")[1].Split(',')[0];
        var body = await sent.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var canonical = string.Join('\n',
            [
                sent.Method.Method, sent.RequestUri!.AbsolutePath, "",
                .. signed.Split(';').Select(name => $"{name}:{Header(sent, name)}"), "",
                signed, Hash(body),
            ]);
        var toSign = string.Join('\n', "AWS4-HMAC-SHA256", Header(sent, "X-Amz-Date"), scope, Hash(Encoding.UTF8.GetBytes(canonical)));

        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), (previous, part) => HMACSHA256.HashData(previous, Encoding.UTF8.GetBytes(part)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Authorization(HttpRequestMessage sent) => Header(sent, "Authorization");

    private static string Header(HttpRequestMessage sent, string name) =>
        name == "host" ? sent.RequestUri!.Authority
        : sent.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString()
        : sent.Content!.Headers.NonValidated[name].ToString();

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
