using System.Text.Json;

namespace Platform.Aws.LambdaHosting.Http;

/// <summary>Runs requests through the application, whatever its context's type is.</summary>
internal interface IHttpApiEvents
{
    /// <returns>API Gateway's answer, payload 2.0.</returns>
    Task<ReadOnlyMemory<byte>> AnswerAsync(JsonElement json, CancellationToken deadline);
}
