using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>
/// An entry or asset as one event for each locale of its payload; its end, which has no fields, as one for all.
/// </summary>
internal static class NormaliseContentful
{
    private const string Whole = "send the webhook's payload as Contentful makes it, without a transformation";

    public static NormalisationResult Run(NormalisationInput input)
    {
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable(fault);

        using (json)
            return Read(json.RootElement, input);
    }

    private static NormalisationResult Read(JsonElement body, NormalisationInput input)
    {
        if (ContentfulTopic.Parse(input.Request.Header(ContentfulHeaders.Topic)) is not { IsKnown: true } topic)
            return new NormalisationResult.Unreadable($"The topic '{input.Request.Header(ContentfulHeaders.Topic)}' is not known here.");
        if (body.Object("sys") is not { } sys)
            return Lacks("sys");
        if (ContentfulSource.Foreign(sys, input.Client) is { } foreign)
            return new NormalisationResult.Refused(foreign);
        if (topic.PassedOver is { } reason)
            return new NormalisationResult.Ignored(reason);
        if (ContentfulSource.Contradiction(sys, topic) is { } contradiction)
            return new NormalisationResult.Refused(contradiction);
        if (sys.Text("type") is null)
            return Lacks("sys.type");
        if (sys.Text("id") is null)
            return Lacks("sys.id");
        if (LocaleNames.Unlocalised(body.Member("fields") ?? default) is { } field)
            return new NormalisationResult.Unreadable($"The field '{field}' has no locales: {Whole}.");
        if (topic.Entity == "Asset")
            return Events(body, sys, input, topic, ContentType.Asset);
        if (ContentfulLink.Of(sys.Member("contentType")) is not { Id: var typeName })
            return Lacks("sys.contentType");

        return ContentTypeNames.Of(typeName, input.Client) is { } type
            ? Events(body, sys, input, topic, type)
            : new NormalisationResult.Ignored($"Entries of type '{typeName}' are no content here; content.mapping can make them so.");
    }

    private static NormalisationResult.Unreadable Lacks(string member) => new($"The body has no {member}: {Whole}.");

    private static NormalisationResult.Events Events(JsonElement body, JsonElement sys, NormalisationInput input, ContentfulTopic topic, ContentType type)
    {
        var delivery = new ContentfulDelivery(input, topic, sys, type);
        if (topic.IsRemoval)
            return new NormalisationResult.Events([delivery.Removed(locale: null, events: 1)]);

        var fields = body.Object("fields") ?? default;
        var fallback = input.Client.Content.DefaultLocale;
        var drafts = topic.IsDraft ? [] : LocaleNames.Unpublished(sys);
        string[] locales = [.. LocaleNames.Of(fields, fallback).Except(drafts)];
        var count = locales.Length + drafts.Count;
        return new NormalisationResult.Events(
        [
            .. locales.Select(locale => delivery.Told(new LocaleFields(fields, locale, fallback), count)),
            .. drafts.Select(locale => delivery.Removed(locale, count)),
        ]);
    }
}
