using Constructs;
using Platform.Stacks.Buckets;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Site;

/// <summary>The site's bucket, the access logs of it and its CDN, and the build's cache.</summary>
internal sealed class SiteStorage : Construct
{
    public SiteStorage(Construct scope, StackPlan plan)
        : base(scope, "Storage")
    {
        var defaults = plan.Defaults;
        Logs = new PrivateBucket(this, "Logs", new("logs") { TakesCdnLogs = true, Expiry = new Dictionary<string, int> { [""] = defaults.AccessLogDays } });
        Logs.Allow(Logs.AccessLogs());
        Site = new PrivateBucket(this, "Site", new("site") { Name = plan.SiteBucketName, NoncurrentDays = defaults.NoncurrentVersionDays, LogsTo = Logs });
        Cache = new PrivateBucket(this, "Cache", new("cache") { Expiry = new Dictionary<string, int> { [""] = defaults.BuildCacheDays }, LogsTo = Logs });
        Cache.Allow();
    }

    public PrivateBucket Site { get; }

    public PrivateBucket Logs { get; }

    public PrivateBucket Cache { get; }
}
