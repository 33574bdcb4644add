namespace Platform.Stacks.Defaults;

/// <summary>
/// What every stack is built with unless its client says otherwise. A version is frozen once released, so that a client's
/// stack changes only when its <c>deploy.defaults</c> does; a better value is a new version.
/// </summary>
public sealed record StackDefaults
{
    public required string Version { get; init; }

    public required string FunctionRuntime { get; init; }

    public required string FunctionArchitecture { get; init; }

    public required int LogRetentionDays { get; init; }

    /// <summary>CloudFront's and S3's access logs; they hold visitors' addresses, so no longer than needed.</summary>
    public required int AccessLogDays { get; init; }

    /// <summary>A replaced or deleted object of the site can be brought back for so long.</summary>
    public required int NoncurrentVersionDays { get; init; }

    /// <summary>Large bodies and events.</summary>
    public required int PayloadDays { get; init; }

    public required int BuildCacheDays { get; init; }

    public required string BuildImage { get; init; }

    public required string BuildContainer { get; init; }

    public required string BuildComputeType { get; init; }

    public required string PriceClass { get; init; }

    public required string HttpVersion { get; init; }

    public required string MinimumTls { get; init; }

    /// <summary>An AWS managed cache policy. CachingOptimized: gzip and brotli, 24 h where the object says nothing, a year at most.</summary>
    public required string CachePolicyId { get; init; }

    public required int HstsSeconds { get; init; }

    /// <summary>Requests a second that a stack's API takes in steady state, and at once.</summary>
    public required int ApiRate { get; init; }

    public required int ApiBurst { get; init; }

    public required int QueueBatchSize { get; init; }

    /// <summary>Functions at once on one queue; needs no share of the account's concurrency.</summary>
    public required int QueueConcurrency { get; init; }

    /// <summary>A delivery without effect for so long raises an alarm.</summary>
    public required int UnsettledSeconds { get; init; }

    public required decimal SiteErrorPercent { get; init; }

    public static StackDefaults V1 { get; } = new()
    {
        Version = "v1",
        FunctionRuntime = "dotnet10",
        FunctionArchitecture = "arm64",
        LogRetentionDays = 30,
        AccessLogDays = 30,
        NoncurrentVersionDays = 30,
        PayloadDays = 30,
        BuildCacheDays = 30,
        BuildImage = "aws/codebuild/amazonlinux-aarch64-standard:3.0",
        BuildContainer = "ARM_CONTAINER",
        BuildComputeType = "BUILD_GENERAL1_SMALL",
        PriceClass = "PriceClass_100",
        HttpVersion = "http2and3",
        MinimumTls = "TLSv1.2_2021",
        CachePolicyId = "658327ea-f89d-4fab-a63d-7e88639e58f6",
        HstsSeconds = 63_072_000,
        ApiRate = 50,
        ApiBurst = 200,
        QueueBatchSize = 10,
        QueueConcurrency = 5,
        UnsettledSeconds = 300,
        SiteErrorPercent = 5,
    };

    /// <param name="version">A client's <c>deploy.defaults</c>.</param>
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public static StackDefaults Of(string version) => version == V1.Version
        ? V1
        : throw new ArgumentException($"There are no construct defaults '{version}'. Pin {V1.Version} as deploy.defaults.", nameof(version));
}
