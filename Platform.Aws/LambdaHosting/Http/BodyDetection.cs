using Microsoft.AspNetCore.Http.Features;

namespace Platform.Aws.LambdaHosting.Http;

internal sealed record BodyDetection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
