using Amazon.CodeBuild.Model;

namespace Amazon.CodeBuild;

/// <summary>The operations of CodeBuild that builds need, under the official client's names.</summary>
public interface IAmazonCodeBuild
{
    /// <exception cref="AccountLimitExceededException">As many builds run as may.</exception>
    Task<StartBuildResponse> StartBuildAsync(StartBuildRequest request, CancellationToken cancellationToken = default);

    Task<BatchGetBuildsResponse> BatchGetBuildsAsync(BatchGetBuildsRequest request, CancellationToken cancellationToken = default);

    Task<StopBuildResponse> StopBuildAsync(StopBuildRequest request, CancellationToken cancellationToken = default);
}
