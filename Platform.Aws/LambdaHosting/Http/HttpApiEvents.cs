using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Platform.Aws.Telemetry;

namespace Platform.Aws.LambdaHosting.Http;

/// <summary>One request through the application's pipeline, as Kestrel would run it, over memory.</summary>
internal sealed class HttpApiEvents<TContext>(IHttpApplication<TContext> application) : IHttpApiEvents
    where TContext : notnull
{
    // ASP.NET Core answers so where the sender has hung up. Here nobody has: the time was over.
    private const int ClientClosedRequest = 499;

    public async Task<ReadOnlyMemory<byte>> AnswerAsync(JsonElement json, CancellationToken deadline)
    {
        using var response = new BufferedResponse();
        var features = HttpApiRequest.Read(json, deadline);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(response.Output);

        var context = application.CreateContext(features);
        Exception? fault = null;
        try
        {
            await application.ProcessRequestAsync(context);
            await response.CompleteAsync();
        }
        catch (Exception thrown)
        {
            fault = thrown;
            throw;
        }
        finally
        {
            application.DisposeContext(context, fault);
        }

        if (deadline.IsCancellationRequested && response.StatusCode == ClientClosedRequest)
            throw new InvocationFaultException("The request was not answered before the function's deadline.");
        if (response.StatusCode >= 500)
            AwsTelemetry.FunctionErrors.Add(1);
        return HttpApiResponse.Write(response);
    }
}
