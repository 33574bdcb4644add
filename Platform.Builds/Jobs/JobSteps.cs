using System.Text.Json;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Engines;

namespace Platform.Builds.Jobs;

/// <summary>
/// What <c>platform builds</c> does inside a CodeBuild job, one step a command of the buildspec. Steps know of each other by the
/// job's folder only, so that the engine's own commands stand in the open between them.
/// </summary>
/// <param name="configuration">The job's environment: <see cref="BuildJob"/>'s names, and those of <c>AwsSettings</c>.</param>
/// <param name="output">Gets each line of the engine.</param>
public sealed class JobSteps(IConfiguration configuration, TextWriter output, TimeProvider time)
{
    private readonly JobFolder _folder = JobFolder.Of(configuration);

    /// <summary>Fetches what the build reads, and tells that it has started.</summary>
    /// <returns>False where the build is no longer wanted.</returns>
    public async Task<bool> FetchAsync(CancellationToken cancellationToken)
    {
        await using var session = JobSession.Open(configuration, _folder, time);
        return await session.FetchAsync(cancellationToken);
    }

    /// <summary>Runs one command of the engine as a laptop's runner does: in its folder, without this job's credentials in its environment.</summary>
    /// <param name="install">It may reach package registries.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(bool install, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(_folder.Order, cancellationToken), JobJson.Default.JobOrder)!;
        var engine = EngineCatalog.Find(order.Engine)!;
        var environment = new EngineEnvironment(new BuildSettings());
        using var log = new BuildLog(_folder.Log);
        log.Write("$ " + string.Join(' ', command));
        var code = await EngineProcess.RunAsync(
            command,
            _folder.Site,
            install ? environment.ForInstall(engine) : environment.ForBuild(engine, order.Variables),
            line =>
            {
                log.Write(line);
                output.WriteLine(line);
            },
            cancellationToken);
        if (code != 0)
            await File.WriteAllTextAsync(
                _folder.Failure,
                $"{(install ? "Installing the starter's packages" : engine.Id)} failed: `{string.Join(' ', command)}` ended with {code}.\n{log.LastLines()}",
                cancellationToken);
        return code;
    }

    /// <summary>Tells why the engine failed. Nothing where it did not, so it may stand after each of its commands.</summary>
    public async Task FailAsync()
    {
        if (!File.Exists(_folder.Failure))
            return;

        await using var session = JobSession.Open(configuration, _folder, time);
        await session.FailAsync(await File.ReadAllTextAsync(_folder.Failure));
    }

    /// <summary>Checks what the engine made, and publishes it (RULES D).</summary>
    /// <returns>False where it is not live.</returns>
    public async Task<bool> PublishAsync(CancellationToken cancellationToken)
    {
        await using var session = JobSession.Open(configuration, _folder, time);
        return await session.PublishAsync(cancellationToken);
    }
}
