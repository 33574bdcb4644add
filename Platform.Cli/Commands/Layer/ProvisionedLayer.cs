namespace Platform.Cli.Commands.Layer;

/// <summary>What is there after provisioning.</summary>
internal sealed record ProvisionedLayer(string Prefix, int Topics, int Queues, int Tables, IReadOnlyList<string> Buckets)
{
    public override string ToString() => $"{Prefix}: {Topics} topics, {Queues} queues, {Tables} tables, {Buckets.Count} buckets are there";
}
