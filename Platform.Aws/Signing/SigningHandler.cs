using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.SQS;

namespace Platform.Aws.Signing;

/// <summary>
/// Signs a request (Signature Version 4) for an AWS service that has no client package here, with the SDK's own signer.
/// Stands inside the retry handler, so that each attempt carries a fresh time.
/// </summary>
/// <param name="service">The name in the credential scope, such as <c>sns</c>, <c>codebuild</c>, <c>cloudfront</c>.</param>
/// <param name="region">Region of the credential scope; global services have <c>us-east-1</c>.</param>
public sealed class SigningHandler(AWSCredentials credentials, string service, string region, TimeProvider clock) : DelegatingHandler
{
    // The signer reads only defaults from it that the request below overrides; any service's configuration will do.
    private static readonly AmazonSQSConfig Defaults = new() { RegionEndpoint = Amazon.RegionEndpoint.USEast1 };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var keys = await credentials.GetCredentialsAsync().WaitAsync(cancellationToken);
        var signable = await DescribeAsync(request, cancellationToken);
        if (keys.UseToken)
            signable.Headers["X-Amz-Security-Token"] = keys.Token;

        var signature = new AWS4Signer().SignRequest(
            signable, Defaults, null, keys.AccessKey, keys.SecretKey, clock.GetUtcNow().UtcDateTime);

        foreach (var (name, value) in signable.Headers.Where(header => header.Key.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase)))
            Set(request, name, value);
        Set(request, "Authorization", signature.ForAuthorizationHeader);

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<DefaultRequest> DescribeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.Query.Length > 0)
            throw new NotSupportedException("Requests with a query string are not signed here: the services called this way take bodies.");

        var signable = new DefaultRequest(new SignableRequest(), service)
        {
            HttpMethod = request.Method.Method,
            Endpoint = new Uri(address.GetLeftPart(UriPartial.Authority)),
            ResourcePath = Uri.UnescapeDataString(address.AbsolutePath),
            Content = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken),
            OverrideSigningServiceName = service,
            AuthenticationRegion = region,
        };

        foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
            signable.Headers[name] = values.ToString();
        foreach (var (name, values) in request.Headers.NonValidated.Where(header => header.Key.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase)))
            signable.Headers[name] = values.ToString();
        return signable;
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    private sealed class SignableRequest : AmazonWebServiceRequest;
}
