using Platform.LocalHost.Model;

namespace Platform.LocalHost.Running;

/// <summary>Asks a resource's health checks. No answer, a late one or another status is unhealthy.</summary>
internal sealed class HealthProbe(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public async Task<ResourceHealth> AskAsync(IReadOnlyList<HttpHealthCheck> checks, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
            if (!await PassesAsync(check, cancellationToken))
                return ResourceHealth.Unhealthy;
        return ResourceHealth.Healthy;
    }

    public void Dispose() => http.Dispose();

    private async Task<bool> PassesAsync(HttpHealthCheck check, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            using var answer = await http.GetAsync(check.Address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return (int)answer.StatusCode == check.StatusCode;
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException || late.IsCancellationRequested)
        {
            return false;
        }
    }
}
