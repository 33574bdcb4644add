using Constructs;
using Platform.Aws.EventLayers;
using Platform.Stacks.Buckets;

namespace Platform.Stacks.Events;

/// <summary>Everything that <see cref="EventLayer"/> describes, in AWS: the same as its provisioner makes in an emulator.</summary>
internal sealed class EventLayerResources : Construct
{
    private readonly LayerTopicsAndQueues? _messages;

    /// <param name="messages">False leaves out topics, queues, cache and audit: what direct mode does without.</param>
    public EventLayerResources(Construct scope, EventLayer layer, int payloadDays, bool messages)
        : base(scope, "Layer")
    {
        _messages = messages ? new LayerTopicsAndQueues(this, layer) : null;
        _ = new DescribedTables(this, layer, messages ? layer.Tables.All : layer.Tables.InDirectMode);
        PayloadBucket.Add(this, layer, payloadDays);
    }

    public string QueueArn(string name) => _messages!.Arn(name);
}
