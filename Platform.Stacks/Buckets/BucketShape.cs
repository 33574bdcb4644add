namespace Platform.Stacks.Buckets;

/// <summary>What differs between our buckets.</summary>
/// <param name="Purpose">A word for the access log's folder.</param>
internal sealed record BucketShape(string Purpose)
{
    /// <summary>Null lets CloudFormation make one up.</summary>
    public string? Name { get; init; }

    /// <summary>Versioned, and a replaced object kept so long; null for none.</summary>
    public int? NoncurrentDays { get; init; }

    /// <summary>Days by prefix.</summary>
    public IReadOnlyDictionary<string, int> Expiry { get; init; } = new Dictionary<string, int>();

    /// <summary>CloudFront writes its standard logs by ACL.</summary>
    public bool TakesCdnLogs { get; init; }

    public PrivateBucket? LogsTo { get; init; }
}
