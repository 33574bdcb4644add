using System.Runtime.CompilerServices;
using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Model;
using Platform.LocalHost.Running;

namespace Platform.LocalHost.Control;

/// <summary>What can be asked of a running host.</summary>
internal sealed class ControlService(IReadOnlyDictionary<string, ResourceRunner> runners, StatusBoard board) : IDisposable
{
    private const string Masked = "•••";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public bool Knows(string resource) => runners.ContainsKey(resource);

    public IReadOnlyList<ResourceDocument> Resources() => [.. runners.Keys.Select(name => Describe(name, board[name]))];

    public async IAsyncEnumerable<ResourceDocument> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in board.WatchAsync(cancellationToken))
            yield return Describe(change.Resource, change.Status);
    }

    public async IAsyncEnumerable<LogLineDocument> LogAsync(
        string resource, int tail, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in runners[resource].Log.ReadAsync(tail, cancellationToken))
            yield return new LogLineDocument(line.At, line.Stream.ToString().ToLowerInvariant(), line.Line);
    }

    /// <summary>Null if the resource has no such command.</summary>
    public async Task<CommandResultDocument?> RunAsync(string resource, string command, CancellationToken cancellationToken)
    {
        var runner = runners[resource];
        switch (command)
        {
            case "start":
                await runner.StartAsync();
                return new CommandResultDocument(true, null);
            case "stop":
                await runner.StopAsync();
                return new CommandResultDocument(true, null);
            case "restart":
                await runner.RestartAsync();
                return new CommandResultDocument(true, null);
            default:
                return runner.Resource.Model.Commands.Find(custom => custom.Name == command) is { } found
                    ? await SendAsync(resource, found, cancellationToken)
                    : null;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<CommandResultDocument> SendAsync(string resource, HttpCommand command, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(command.Method, new Uri(new Uri(command.Endpoint.Url), command.Path));
        if (command.Options.PrepareRequest is { } prepare)
            await prepare(new HttpCommandRequestContext
            {
                ResourceName = resource,
                Endpoint = command.Endpoint,
                Request = request,
                CancellationToken = cancellationToken,
            });

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return new CommandResultDocument(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {answer.ReasonPhrase}");
        }
        catch (HttpRequestException unreachable)
        {
            return new CommandResultDocument(false, unreachable.Message);
        }
    }

    private ResourceDocument Describe(string name, ResourceStatus status)
    {
        var resource = runners[name].Resource;
        return new ResourceDocument
        {
            Name = name,
            Type = resource switch { ProjectResource => "project", ContainerResource => "container", _ => "executable" },
            State = status.State.ToString(),
            Health = status.Health?.ToString(),
            Pid = status.ProcessId,
            Urls = [.. ResourceUrls.Of(resource).Select(url => new UrlDocument(url.Url, url.DisplayText))],
            ExitCode = status.ExitCode,
            StartedAt = status.StartedAt,
            Error = status.Error,
            Commands = ResourceCommands.Of(resource, status),
            DependsOn = [.. resource.Model.Waits.Select(wait => wait.Dependency)
                .Concat(resource.Model.References.Select(reference => reference.Source.Name)).Distinct()],
            Environment = ResourceEnvironment.Of(resource).Values.ToDictionary(
                variable => variable.Name, variable => variable.IsSecret ? Masked : variable.Value()),
        };
    }
}
