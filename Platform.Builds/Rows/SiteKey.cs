using Platform.Aws.Releases;
using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>A client in one environment: what batches, builds and releases belong to.</summary>
internal readonly record struct SiteKey(ClientId Client, string Environment)
{
    public string Partition => ReleaseKeys.Partition(Client, Environment);

    public override string ToString() => Partition;
}
