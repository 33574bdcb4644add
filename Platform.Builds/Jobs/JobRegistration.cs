using Platform.Builds.Running;
using Platform.Builds.Settings;

namespace Platform.Builds.Jobs;

internal static class JobRegistration
{
    /// <summary>What looks after CodeBuild's jobs, whichever runner is set: a job of before the setting changed is settled as well.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobStarter>()
        .AddSingleton<JobWatch>()
        .AddSingleton<BuildStates>()
        .AddSingleton<BuildCancellation>()
        .AddSingleton<IBuildDispatcher>(provider => provider.GetRequiredService<BuildSettings>().Runner switch
        {
            RunnerKind.CodeBuild => provider.GetRequiredService<JobStarter>(),
            _ => provider.GetRequiredService<BuildHost>(),
        });
}
