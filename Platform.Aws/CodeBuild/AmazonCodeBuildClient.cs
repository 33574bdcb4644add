using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.CodeBuild.Model;
using Platform.Aws.Signing;
using Polly.Timeout;

namespace Amazon.CodeBuild;

/// <summary>CodeBuild by its JSON 1.1 protocol: the operation in <c>X-Amz-Target</c>, JSON in and out.</summary>
/// <param name="http">With the service's base address, a signing handler and retries.</param>
public sealed class AmazonCodeBuildClient(HttpClient http) : IAmazonCodeBuild
{
    private static readonly MediaTypeHeaderValue Json = new("application/x-amz-json-1.1");

    public Task<StartBuildResponse> StartBuildAsync(StartBuildRequest request, CancellationToken cancellationToken = default) =>
        CallAsync("StartBuild", request, CodeBuildJson.Default.StartBuildRequest, CodeBuildJson.Default.StartBuildResponse, cancellationToken);

    public Task<BatchGetBuildsResponse> BatchGetBuildsAsync(BatchGetBuildsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync("BatchGetBuilds", request, CodeBuildJson.Default.BatchGetBuildsRequest, CodeBuildJson.Default.BatchGetBuildsResponse, cancellationToken);

    public Task<StopBuildResponse> StopBuildAsync(StopBuildRequest request, CancellationToken cancellationToken = default) =>
        CallAsync("StopBuild", request, CodeBuildJson.Default.StopBuildRequest, CodeBuildJson.Default.StopBuildResponse, cancellationToken);

    private async Task<TAnswer> CallAsync<TRequest, TAnswer>(
        string operation, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
    {
        try
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, requestType)) };
            call.Content.Headers.ContentType = Json;
            call.Headers.Add("X-Amz-Target", $"CodeBuild_20161006.{operation}");
            using var answer = await http.SendAsync(call, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (answer.IsSuccessStatusCode)
                return JsonSerializer.Deserialize(body, answerType) ?? throw new FormatException($"CodeBuild answered {operation} with null.");

            var error = JsonError.Read(body);
            var requestId = answer.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.First() : null;
            throw error.Code == AccountLimitExceededException.Code
                ? new AccountLimitExceededException(error.Message, requestId, answer.StatusCode)
                : new AmazonCodeBuildException(error.Message, error.Code, requestId, answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            throw new AmazonCodeBuildException($"CodeBuild at {http.BaseAddress} can't be reached: {exception.Message}", exception);
        }
    }
}
