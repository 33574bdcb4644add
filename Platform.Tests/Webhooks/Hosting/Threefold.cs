using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Sanity, as if each delivery spoke of several items.</summary>
internal static class Threefold
{
    public static IWebhookProvider Provider => Times(3);

    public static IWebhookProvider Times(int count) => new ScriptedProvider { Normalises = input => Repeat(input, count) };

    private static NormalisationResult.Events Repeat(NormalisationInput input, int count) =>
        Sanity.Provider.Normalise(input) is NormalisationResult.Events { Items: [var one] }
            ? new NormalisationResult.Events([.. Enumerable.Range(0, count).Select(i => Copy(one, input.ClaimKey, i))])
            : throw new InvalidOperationException("The recording holds one event.");

    private static UnifiedEvent Copy(UnifiedEvent one, string claimKey, int i)
    {
        var id = ContentId.Encode($"{one.ContentId}-{i}");
        return one with { ContentId = id, EventId = EventId.Derive(claimKey, one.EventType, id, one.Locale) };
    }
}
