using System.Text.Json.Nodes;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Schema;

/// <summary>
/// JSON schemas (draft 2020-12) of the files in <c>clients/</c>, made from the records, the rules' own limits and the catalog, so that
/// editors complete and check what validation would say.
/// </summary>
public static class ClientSchema
{
    public const string FileName = "client.schema.json";
    public const string OverrideFileName = "client.override.schema.json";

    /// <summary>Of <c>&lt;id&gt;.json</c>.</summary>
    public static string Json() => Text(new SchemaWriter(partial: false).Write("Client"), ClientConditions.All());

    /// <summary>Of <c>&lt;id&gt;.&lt;environment&gt;.json</c>: the same members, none of them required, and none that may not differ.</summary>
    public static string OverrideJson() => Text(new SchemaWriter(partial: true).Write("Overrides of a client for one environment"), []);

    private static string Text(JsonObject schema, JsonArray conditions)
    {
        if (conditions.Count > 0)
            schema["allOf"] = conditions;
        return schema.ToJsonString(PlatformJson.Indented) + "\n";
    }
}
