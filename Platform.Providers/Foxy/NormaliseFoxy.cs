using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>
/// A resource as it was when it was sent, or several (an opened datafeed: <c>{"_embedded":{"fx:transactions":[…]}}</c>). What it says
/// itself is signed, the event's name is not: so the name chooses, and where the two contradict each other it is refused.
/// </summary>
internal static class NormaliseFoxy
{
    public static NormalisationResult Run(NormalisationInput input)
    {
        if (VerifyFoxy.SynchronousHook(input.Request) is { } hook)
            return new NormalisationResult.Refused(hook);
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable($"{fault} {FoxyEncryption.Meaning}");

        using (json)
            return Read(json.RootElement, input);
    }

    private static NormalisationResult Read(JsonElement body, NormalisationInput input)
    {
        if (input.Request.Header(FoxyHeaders.Event)?.Trim() is not { Length: > 0 } name)
            return new NormalisationResult.Unreadable($"The header {FoxyHeaders.Event} is missing, or stands there with different values.");
        if (FoxyEvents.IsIgnored(name))
            return new NormalisationResult.Ignored($"'{name}' changes nothing that a site shows.");
        if (FoxyEvents.ResourceOf(name) is not { } resource)
            return new NormalisationResult.Unreadable($"The event '{name}' is not known.");
        if (body.ValueKind != JsonValueKind.Object)
            return new NormalisationResult.Unreadable("The body is not a JSON object.");

        var results = Resources(body, resource).Select(one => One(one, input, name, resource)).ToList();
        return results.FirstOrDefault(result => result is NormalisationResult.Refused or NormalisationResult.Unreadable)
            ?? Joined([.. results.OfType<NormalisationResult.Events>().SelectMany(events => events.Items)])
            ?? results.FirstOrDefault()
            ?? new NormalisationResult.Ignored("It lists nothing.");
    }

    private static IEnumerable<JsonElement> Resources(JsonElement body, FoxyResource resource)
    {
        var list = resource == FoxyResource.Transaction ? "fx:transactions" : "fx:subscriptions";
        return FoxyBody.KindOf(body) is null && FoxyBody.Embedded(body) is { } embedded && embedded.Member(list) is { ValueKind: JsonValueKind.Array }
            ? embedded.Items(list)
            : [body];
    }

    private static NormalisationResult.Events? Joined(List<UnifiedEvent> events) =>
        events.Count == 0 ? null : new NormalisationResult.Events([.. events.Select(one => one with { DeliveryEvents = events.Count })]);

    private static NormalisationResult One(JsonElement body, NormalisationInput input, string name, FoxyResource resource)
    {
        if (FoxyBody.KindOf(body) is { } kind && kind != resource)
            return Contradicts(name, $"the body is a {kind.ToString().ToLowerInvariant()}");
        return resource == FoxyResource.Subscription ? Subscription(body, input, name) : Transaction(body, input, name);
    }

    private static NormalisationResult Subscription(JsonElement body, NormalisationInput input, string name) =>
        FoxyBody.SubscriptionId(body) is { } id
            ? new NormalisationResult.Events([FoxyEvent.Subscription(body, input, name, id)])
            : new NormalisationResult.Unreadable($"The body of '{name}' names no subscription.");

    private static NormalisationResult Transaction(JsonElement body, NormalisationInput input, string name)
    {
        var status = body.Text("status") ?? (body.Member("status") is null ? null : FoxyStatus.Completed);
        if (FoxyBody.Id(body) is not { } id)
            return new NormalisationResult.Unreadable($"The body of '{name}' names no transaction.");
        if (name is FoxyEvents.TransactionRefunded or FoxyEvents.TransactionVoided && !FoxyStatus.AllowsReturn(status))
            return Contradicts(name, $"the transaction's status is '{status}'");
        if (FoxyMode.Other(body, input.Client) is { } mode)
            return new NormalisationResult.Ignored(mode);
        if (FoxyStatus.IsPending(status))
            return new NormalisationResult.Ignored($"Transaction {id} is '{status}'; Foxy sends it again when that is decided.");

        var types = FoxyTransaction.EventsOf(name, status, body, input.ReceivedAt);
        return types.Count == 0
            ? new NormalisationResult.Ignored($"Transaction {id} sells nothing: its status is '{status}', its type '{body.Text("type")}'.")
            : new NormalisationResult.Events([.. types.Select(type => FoxyEvent.Transaction(body, input, name, id, type))]);
    }

    private static NormalisationResult.Refused Contradicts(string name, string but) => new(new Refusal(
        "topic_mismatch", 400,
        $"{FoxyHeaders.Event} is '{name}', but {but}.",
        "Let no proxy change the header: it must be the event that the body was signed for."));
}
