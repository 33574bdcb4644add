using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>
/// <c>{"sys":{"type":"Link","linkType":"Asset","id":"4NzwDSDlGECGIiokKomsyI"}}</c>: a webhook never brings what it points to.
/// A link to another space has a <c>urn</c> in place of the id.
/// </summary>
internal readonly record struct ContentfulLink(string Type, string Id)
{
    public static ContentfulLink? Of(JsonElement? value) =>
        value?.Object("sys") is { } sys && sys.Text("linkType") is { } type && (sys.Text("id") ?? sys.Text("urn")) is { } id
            ? new ContentfulLink(type, id)
            : null;

    public override string ToString() => $"{Type}:{Id}";
}
