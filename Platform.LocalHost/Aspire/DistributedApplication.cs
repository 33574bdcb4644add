using System.Reflection;
using System.Runtime.CompilerServices;
using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Running;

namespace Aspire.Hosting;

/// <summary>The graph that AppHost.cs describes, run as plain child processes of this one.</summary>
public sealed class DistributedApplication : IAsyncDisposable
{
    private readonly LocalRun run;

    internal DistributedApplication(DistributedApplicationBuilder builder, IReadOnlyList<Resource> resources)
    {
        Resources = resources;
        run = new LocalRun(builder, resources);
    }

    /// <summary>Lets a test read the graph that an AppHost's own entry point builds.</summary>
    internal static AsyncLocal<Action<DistributedApplication>?> Built { get; } = new();

    internal IReadOnlyList<Resource> Resources { get; }

    internal LocalRun LocalRun => run;

    [MethodImpl(MethodImplOptions.NoInlining)] // the calling assembly is the AppHost's, which names its project
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) =>
        DistributedApplicationBuilder.For(Assembly.GetCallingAssembly(), args);

    public Task StartAsync(CancellationToken cancellationToken = default) => run.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default) => run.StopAsync(cancellationToken);

    /// <summary>
    /// Starts everything, and stops it in reverse order at Ctrl+C, SIGTERM, SIGHUP or cancellation; a second Ctrl+C ends it at once.
    /// A start that can't be made is one line on stderr and exit code 1.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var signals = new StopSignals(run.KillAll, cancellationToken);
        try
        {
            await StartAsync(signals.Stop);
            await signals.WaitAsync();
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
        }
        catch (DistributedApplicationException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            Environment.ExitCode = 1;
        }
        finally
        {
            await StopAsync(CancellationToken.None);
        }
    }

    public void Run() => RunAsync().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => run.DisposeAsync();
}
