using System.Net.Http.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>Sends recordings to an intake as their providers would: signed afresh, with the headers that were recorded.</summary>
/// <param name="http">Without a base address; any time-out is its own.</param>
/// <param name="intake">The intake's base address, such as <c>http://127.0.0.1:7101</c>.</param>
/// <param name="standIn">Who judges tokens in Snipcart's place; null where Snipcart does, and a replayed token is refused.</param>
public sealed class ReplaySender(HttpClient http, Uri intake, Uri? standIn, TimeProvider clock)
{
    // The client makes its own of these.
    private static readonly HashSet<string> Transport =
        new(["host", "connection", "content-length", "transfer-encoding", "accept-encoding", "expect"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="HttpRequestException">The intake or the stand-in is not there.</exception>
    /// <exception cref="NotSupportedException">A new id was asked for, and the provider has none of its own; or a wrong time, and it signs none.</exception>
    public async Task<ReplayAnswer> SendAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        var target = Target(order);
        var signed = CorruptedSigning.Sign(order, Prepare(order), target, clock);
        if (standIn is not null && order is { Provider: IStandInAuthority authority, Corrupt: not Corruption.Signature })
            await RegisterAsync(standIn, authority, signed, cancellationToken).ConfigureAwait(false);
        if (order.Corrupt == Corruption.Body)
            signed = CorruptedSigning.WithAnotherBody(signed);

        using var request = Message(signed, target);
        var sent = clock.GetTimestamp();
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return ReplayAnswer.Read((int)response.StatusCode, body, clock.GetElapsedTime(sent));
    }

    private Uri Target(ReplayOrder order)
    {
        var path = (order.Client ?? RecordingTree.ClientOf(order.Recording)) is { } client ? $"clients/{client}/webhooks/{order.Provider.Metadata.Id}" : $"webhooks/{order.Provider.Metadata.Id}";
        return new Uri(new Uri(intake.AbsoluteUri.TrimEnd('/') + "/"), path);
    }

    private Recording Prepare(ReplayOrder order)
    {
        var recording = order.AsEdit ? order.Provider.AsEdit(order.Recording, clock) : order.Recording;
        if (!order.NewId)
            return recording;
        var ids = recording.Headers.Select(header => header.Key).Where(name => order.Provider.Metadata.DeliveryIdHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return ids.Count > 0
            ? recording.With(ids.ToDictionary(name => name, _ => RandomText.Letters(22)))
            : throw new NotSupportedException($"{order.Provider.Metadata.Name} sends no delivery id: ours is derived from the body, so only another body has another id.");
    }

    private async Task RegisterAsync(Uri address, IStandInAuthority authority, WebhookRequest signed, CancellationToken cancellationToken)
    {
        var tokens = new Uri(new Uri(address.AbsoluteUri.TrimEnd('/') + "/"), "_standin/tokens");
        using var content = JsonContent.Create(authority.Registration(signed));
        using var response = await http.PostAsync(tokens, content, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    private static HttpRequestMessage Message(WebhookRequest signed, Uri target)
    {
        var message = new HttpRequestMessage(new HttpMethod(signed.Method), target) { Content = new ReadOnlyMemoryContent(signed.Body) };
        foreach (var (name, value) in signed.Headers.Where(header => !Transport.Contains(header.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
