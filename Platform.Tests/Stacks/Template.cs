using System.Text.Json.Nodes;

namespace Platform.Tests.Stacks;

/// <summary>A synthesised CloudFormation template.</summary>
internal sealed class Template(string name, string text)
{
    public string Name { get; } = name;

    public string Text { get; } = text;

    public JsonObject Json { get; } = JsonNode.Parse(text)!.AsObject();

    public IEnumerable<Resource> Resources => Json[nameof(Resources)]!.AsObject().Select(resource => new Resource(resource.Key, resource.Value!.AsObject()));

    public IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type == type);

    public JsonObject Outputs => Json[nameof(Outputs)]!.AsObject();

    public JsonObject Parameters => Json[nameof(Parameters)]!.AsObject();

    /// <summary>The resource that a <c>Ref</c> or <c>Fn::GetAtt</c> names; null for anything else.</summary>
    public static string? Target(JsonNode? reference) =>
        (string?)(reference as JsonObject)?["Ref"] ?? (string?)(reference as JsonObject)?["Fn::GetAtt"]?[0];

    internal sealed record Resource(string Id, JsonObject Json)
    {
        public string Type => (string)Json[nameof(Type)]!;

        public JsonObject Properties => Json[nameof(Properties)] as JsonObject ?? [];

        public JsonNode? this[string property] => Properties[property];

        public override string ToString() => $"{Id} ({Type})";
    }
}
