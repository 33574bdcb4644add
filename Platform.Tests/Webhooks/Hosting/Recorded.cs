using Platform.Providers;
using Platform.Tests.Providers;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Recordings of every provider, as their senders would bring them to their client's own address.</summary>
internal static class Recorded
{
    private const string Secret = "secret-of-all-the-tests";

    /// <summary>Every demo client's secrets, under the names that their files refer to.</summary>
    public static Dictionary<string, string?> Secrets { get; } = DemoClient.All
        .SelectMany(client => client.Webhooks.Secrets.Values)
        .SelectMany(references => references)
        .ToDictionary(reference => reference.Ref["env:".Length..], _ => (string?)Secret);

    /// <param name="asEdit">Of its own id and body, so that it never came before.</param>
    public static WebhookRequest Sign(string name, TimeProvider clock, bool asEdit = true)
    {
        var recorded = new RecordedCase(name);
        var recording = asEdit ? recorded.Provider.AsEdit(recorded.Recording, clock) : recorded.Recording;
        return recorded.Provider.Sign(recording, new Uri($"http://localhost{recording.Path}"), clock, Secret);
    }
}
