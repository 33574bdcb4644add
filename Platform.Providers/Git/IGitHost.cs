using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Recordings;

namespace Platform.Providers.Git;

/// <summary>What is one Git host's own: its headers, its proof, and how its push tells that it lists everything.</summary>
internal interface IGitHost
{
    GitHost Host { get; }

    /// <summary>Its name, for refusals.</summary>
    string Name { get; }

    /// <summary>The header that names the event, and by which the host is told from the others.</summary>
    string EventHeader { get; }

    /// <summary>The headers that may hold a delivery's id, the best first.</summary>
    IReadOnlyList<string> DeliveryIdHeaders { get; }

    /// <param name="secrets">At least one, none of them empty.</param>
    VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets);

    /// <summary>The headers that prove a recording's body now.</summary>
    IReadOnlyDictionary<string, string> Sign(Recording recording, TimeProvider clock, string secret);

    /// <summary>The event's kind as the unsigned header has it, such as <c>push</c>; null where the header leaves it to the body.</summary>
    string? Topic(WebhookRequest request);

    /// <summary>The event's kind as the body's shape shows it: <c>push</c>, or whatever else it says of itself, or null.</summary>
    string? Kind(JsonElement body);

    /// <summary>
    /// What tells a push from an equal body that came before: empty where the body itself does, null where nothing that is
    /// signed does.
    /// </summary>
    string? Occasion(WebhookRequest request);

    /// <summary>The repository's <c>owner/name</c>.</summary>
    string? Repository(JsonElement push);

    /// <summary>Whether the push lists every commit that it brought (RULES A8).</summary>
    /// <param name="listed">How many it lists.</param>
    bool ListsAll(JsonElement push, int listed);
}
