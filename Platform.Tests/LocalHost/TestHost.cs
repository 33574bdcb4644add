using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Running;
using Platform.Tests.Waiting;

namespace Platform.Tests.LocalHost;

/// <summary>A host inside the test, with a folder and a terminal of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-localhost-");
    private readonly List<StatusChange> changes = [];
    private readonly CancellationTokenSource ended = new();
    private DistributedApplication? application;
    private Task following = Task.CompletedTask;

    public TestHost(TimeProvider? time = null) => Builder = new DistributedApplicationBuilder(["--data", DataFolder], folder.FullName, "test")
    {
        Terminal = Terminal,
        Time = time ?? TimeProvider.System,
    };

    public DistributedApplicationBuilder Builder { get; }

    public TerminalText Terminal { get; } = new();

    public string DataFolder => Path.Combine(folder.FullName, "data");

    public StatusBoard Board => application!.LocalRun.Board;

    public IReadOnlyList<StatusChange> Changes
    {
        get
        {
            lock (changes)
                return [.. changes];
        }
    }

    public IResourceBuilder<ExecutableResource> AddShell(string name, string script) =>
        Builder.AddExecutable(name, "/bin/sh", ".", "-c", script);

    /// <summary>A real ASP.NET Core service with GET /health.</summary>
    public IResourceBuilder<ProjectResource> AddService(string name, int? port = null) =>
        Builder.AddProject<StandInsProject>(name).WithHttpEndpoint(port: port).WithHttpHealthCheck("/health");

    public async Task StartAsync()
    {
        application = Builder.Build();
        following = FollowAsync();
        await application.StartAsync(TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => application!.StopAsync(CancellationToken.None);

    public void KillAll() => application!.LocalRun.KillAll();

    public ResourceRunner Runner(string name) => application!.LocalRun.Runners[name];

    public async Task<ResourceStatus> BecomesAsync(string name, Func<ResourceStatus, bool> condition) =>
        await Eventually.BecomesAsync(() => Board[name], condition);

    public Task<ResourceStatus> IsHealthyAsync(string name) => BecomesAsync(name, status => status.IsHealthy);

    public string[] LogOf(string name) => [.. Runner(name).Log.Tail(100).Select(line => line.Line)];

    /// <summary>The position of the first change of a resource that meets the condition.</summary>
    public int When(string name, Func<ResourceStatus, bool> condition)
    {
        var position = Changes.ToList().FindIndex(change => change.Resource == name && condition(change.Status));
        Assert.NotEqual(-1, position);
        return position;
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
            await application.DisposeAsync();
        await ended.CancelAsync();
        await following;
        ended.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task FollowAsync()
    {
        try
        {
            await foreach (var change in Board.WatchAsync(ended.Token))
            {
                lock (changes)
                    changes.Add(change);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
