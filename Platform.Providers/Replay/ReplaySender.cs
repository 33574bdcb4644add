using Platform.Domain.Ids;
using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>Sends recordings to an intake as their providers would: signed afresh, with the headers that were recorded.</summary>
/// <param name="http">Without a base address; any time-out is its own.</param>
/// <param name="intake">The intake's base address, such as <c>http://127.0.0.1:7101</c>.</param>
/// <param name="standIn">
/// Who answers in the providers' place on a laptop: judges Snipcart's tokens, and holds the repositories of Git-based content. Null
/// where the providers themselves do: a replayed token is refused then, and a replayed push names commits that are nowhere.
/// </param>
public sealed class ReplaySender(HttpClient http, Uri intake, Uri? standIn, TimeProvider clock)
{
    // The client makes its own of these.
    private static readonly HashSet<string> Transport =
        new(["host", "connection", "content-length", "transfer-encoding", "accept-encoding", "expect"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Sends nothing, and fails where <see cref="SendAsync"/> would for what was ordered: a run should not stop half-way.</summary>
    /// <exception cref="NotSupportedException">As there.</exception>
    public void Check(ReplayOrder order) => CorruptedSigning.Sign(order, Prepare(order), Target(order), clock);

    /// <exception cref="HttpRequestException">The intake or the stand-in is not there.</exception>
    /// <exception cref="NotSupportedException">A new id was asked for, and the provider has none of its own; or a wrong time, and it signs none.</exception>
    public async Task<ReplayAnswer> SendAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        var target = Target(order);
        var helper = standIn is null ? null : new StandIn(http, standIn);
        var recording = Prepare(order);
        if (helper is not null && order is { AsEdit: true, Corrupt: null } && ClientOf(order) is { } client && (order.Provider as IStandInRepository)?.PushOf(recording) is { } push)
            recording = await helper.CommitAsync(client, push, recording, cancellationToken).ConfigureAwait(false);

        var signed = CorruptedSigning.Sign(order, recording, target, clock);
        if (helper is not null && order is { Provider: IStandInAuthority authority, Corrupt: not Corruption.Signature })
            await helper.RegisterAsync(authority.Registration(signed), cancellationToken).ConfigureAwait(false);
        if (order.Corrupt == Corruption.Body)
            signed = CorruptedSigning.WithAnotherBody(signed);

        using var request = Message(signed, target);
        var sent = clock.GetTimestamp();
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return ReplayAnswer.Read((int)response.StatusCode, body, clock.GetElapsedTime(sent));
    }

    private static ClientId? ClientOf(ReplayOrder order) => order.Client ?? RecordingTree.ClientOf(order.Recording);

    private Uri Target(ReplayOrder order)
    {
        var path = ClientOf(order) is { } client ? $"clients/{client}/webhooks/{order.Provider.Metadata.Id}" : $"webhooks/{order.Provider.Metadata.Id}";
        return new Uri(new Uri((order.Intake ?? intake).AbsoluteUri.TrimEnd('/') + "/"), path);
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
