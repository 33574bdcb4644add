using Platform.Cli.Hosting;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Demo;

/// <summary>Asks and tells the Content service whether a client's content is complete; patient, as it may still be starting.</summary>
internal sealed class CompletenessApi(Surroundings surroundings) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly OperatorApi _api = new(surroundings, "content");

    public async Task<bool> IsCompleteAsync(ClientId client, CancellationToken cancellationToken) => (await PatientlyAsync(
        stop => _api.GetAsync<CompletenessAnswer>($"content/completeness?client={client}", stop), cancellationToken)).Complete;

    public Task MarkAsync(ClientId client, CancellationToken cancellationToken) => PatientlyAsync(
        stop => _api.PostAsync<CompletenessAnswer>("content/completeness", new Dictionary<string, string> { ["client_id"] = client.Value }, stop), cancellationToken);

    public void Dispose() => _api.Dispose();

    private Task<CompletenessAnswer> PatientlyAsync(Func<CancellationToken, Task<CompletenessAnswer>> ask, CancellationToken cancellationToken) => Patiently.RunAsync(
        ask, fault => fault is HttpRequestException or CommandFault { ExitCode: ExitCode.Unavailable }, Patience, surroundings.Host.Clock, cancellationToken);
}
