namespace Platform.Aws.LambdaHosting.Events;

/// <summary>What a function does when its schedule says so: one round, which the next one would repeat.</summary>
public interface IScheduledWork
{
    /// <param name="cancellationToken">Cancelled shortly before the function's time is over.</param>
    Task RunAsync(CancellationToken cancellationToken);
}
