using Platform.Domain.Engines;

namespace Platform.Builds.Jobs;

/// <summary>A job's own folder, the same in every job, and what its steps leave each other in it.</summary>
internal sealed class JobFolder(string home)
{
    /// <exception cref="InvalidOperationException">The job has not said where it is.</exception>
    public static JobFolder Of(IConfiguration configuration) =>
        new(configuration[BuildJob.Home] ?? throw new InvalidOperationException($"{BuildJob.Home} is not set: this runs inside a CodeBuild job only."));

    /// <summary>The starter, where the engine runs.</summary>
    public string Site => Path.Combine(home, "site");

    /// <summary>Snapshot and site configuration.</summary>
    public string Inputs => Path.Combine(home, "inputs");

    public string Clients => Path.Combine(home, "clients");

    public string Log => Path.Combine(home, "build.log");

    public string Order => Path.Combine(home, "order.json");

    public string Failure => Path.Combine(home, "failure.txt");
}
