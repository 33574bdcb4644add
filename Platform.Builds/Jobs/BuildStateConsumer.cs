using System.Text.Json;
using Platform.Aws.Queues;
using Platform.Builds.Settings;

namespace Platform.Builds.Jobs;

/// <summary>The queue <c>build-states</c>.</summary>
internal sealed class BuildStateConsumer(BuildStates states, BuildSettings settings) : IMessageHandler
{
    public async Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await states.TakeAsync(BuildStateChange.Read(message.Body), cancellationToken)
                ? MessageOutcome.Done
                : MessageOutcome.Retry(settings.SiteLease, "the site is locked");
        }
        catch (JsonException fault)
        {
            return MessageOutcome.Poison(fault.Message);
        }
    }
}
