using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Platform.LocalHost.Running;

/// <summary>The present status of every resource, and a feed of its changes.</summary>
internal sealed class StatusBoard
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ResourceStatus> statuses;
    private readonly List<Channel<StatusChange>> watchers = [];

    public StatusBoard(IEnumerable<string> resources) =>
        statuses = resources.ToDictionary(name => name, _ => new ResourceStatus { State = ResourceState.NotStarted });

    public ResourceStatus this[string resource]
    {
        get
        {
            lock (gate)
                return statuses[resource];
        }
    }

    public IReadOnlyDictionary<string, ResourceStatus> All()
    {
        lock (gate)
            return new Dictionary<string, ResourceStatus>(statuses);
    }

    public void Set(string resource, ResourceStatus status) => Update(resource, _ => status);

    public void Update(string resource, Func<ResourceStatus, ResourceStatus> change)
    {
        lock (gate)
        {
            var status = change(statuses[resource]);
            if (statuses[resource] == status)
                return;
            statuses[resource] = status;
            foreach (var watcher in watchers)
                watcher.Writer.TryWrite(new StatusChange(resource, status));
        }
    }

    /// <summary>First every resource as it is, then each change, none left out.</summary>
    public async IAsyncEnumerable<StatusChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<StatusChange>(new UnboundedChannelOptions { SingleReader = true });
        lock (gate)
        {
            foreach (var (resource, status) in statuses)
                channel.Writer.TryWrite(new StatusChange(resource, status));
            watchers.Add(channel);
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
                yield return change;
        }
        finally
        {
            lock (gate)
                watchers.Remove(channel);
        }
    }

    public async Task<ResourceStatus> WaitAsync(string resource, Func<ResourceStatus, bool> condition, CancellationToken cancellationToken)
    {
        await foreach (var change in WatchAsync(cancellationToken))
            if (change.Resource == resource && condition(change.Status))
                return change.Status;
        throw new OperationCanceledException(cancellationToken);
    }
}
