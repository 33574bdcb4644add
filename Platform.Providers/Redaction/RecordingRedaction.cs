using Platform.Providers.Recordings;

namespace Platform.Providers.Redaction;

/// <summary>A received webhook as one may keep it for ever: nobody is in it, and it still says the same of things.</summary>
public static class RecordingRedaction
{
    // Forwarded addresses, sessions and keys, should a provider's kept headers ever name one of them.
    private static readonly string[] NeverKept = ["authorization", "cookie", "forwarded", "x-forwarded-for", "x-real-ip", "cf-connecting-ip", "true-client-ip"];

    /// <param name="received">As it came; its path is kept, without a query, which may hold a key.</param>
    /// <returns>Null where the body is no JSON: what can't be read can't be redacted.</returns>
    public static RedactedRecording? Redact(Recording received, ProviderMetadata provider)
    {
        var people = new People();
        if (!new JsonRedaction(provider.Redaction, new PeopleSeen(people)).TryRedact(received.Body, out _))
            return null;
        people.TieNested();
        var redaction = new JsonRedaction(provider.Redaction, new InventedPeople(people));
        if (!redaction.TryRedact(received.Body, out var body))
            return null;

        var headers = received.Headers.Where(header => IsKept(header, provider)).ToList();
        return new RedactedRecording(
            received with { Path = received.Path.Split('?')[0], Headers = headers, Body = body },
            redaction.Replaced,
            [.. received.Headers.Select(header => header.Key).Except(headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase)]);
    }

    private static bool IsKept(KeyValuePair<string, string> header, ProviderMetadata provider)
    {
        if (provider.SignatureHeaders.Concat(NeverKept).Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            return false;
        return provider.DeliveryIdHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase)
            || PersonalLooks.KindOf(header.Value) is not (PersonalKind.Mail or PersonalKind.TextWithMail or PersonalKind.Ip);
    }
}
