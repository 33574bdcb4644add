using System.Text.Json.Nodes;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Schema;

/// <summary>What one member of a client says about another: management model by tier, parts by service type, engines by parts.</summary>
internal static class ClientConditions
{
    public static JsonArray All() =>
    [
        If(Is("service_tier", Wire.Name(ServiceTier.Tier1)), Then("management_model", new() { ["not"] = Const(null) }, required: true), Then("management_model", Const(null), required: false)),
        Parts(ServiceType.StaticSite, cms: false, shop: false),
        Parts(ServiceType.CmsTier, cms: true, shop: false),
        Parts(ServiceType.EcommerceTier, cms: false, shop: true),
        Parts(ServiceType.ComposedStack, cms: true, shop: true),
        .. Engines(),
    ];

    private static JsonObject Parts(ServiceType type, bool cms, bool shop)
    {
        var properties = new JsonObject();
        foreach (var (name, needed) in new[] { ("cms_config", cms), ("ecommerce_config", shop) })
            properties[name] = needed ? new JsonObject { ["not"] = Const(null) } : Const(null);
        if (type == ServiceType.ComposedStack)
            properties["integration_mode"] = Const(Wire.Name(IntegrationMode.EventDriven));

        var then = new JsonObject { ["properties"] = properties };
        if (cms || shop)
            then["required"] = ClientKeywords.List([.. cms ? ["cms_config"] : Array.Empty<string>(), .. shop ? ["ecommerce_config"] : Array.Empty<string>()]);
        return If(InIntegration(Is("service_type", Wire.Name(type))), InIntegration(then));
    }

    private static IEnumerable<JsonObject> Engines()
    {
        string?[] cms = [null, .. KnownNames.Cms];
        string?[] shops = [null, .. KnownNames.Shops];
        return
            from c in cms
            from s in shops
            where c is not null || s is not null
            select If(
                InIntegration(new() { ["allOf"] = new JsonArray(HasProvider("cms_config", c), HasProvider("ecommerce_config", s)) }),
                InIntegration(new() { ["properties"] = new JsonObject { ["ssg_engine"] = new JsonObject { ["enum"] = ClientKeywords.List(KnownNames.EnginesFor(Id(c), Id(s))) } } }));
    }

    private static ProviderId? Id(string? name) => name is null ? null : new ProviderId(name);

    private static JsonObject HasProvider(string part, string? provider) => provider is null
        ? new() { ["properties"] = new JsonObject { [part] = Const(null) } }
        : new()
        {
            ["properties"] = new JsonObject { [part] = new JsonObject { ["properties"] = new JsonObject { ["provider"] = Const(provider) }, ["required"] = ClientKeywords.List(["provider"]) } },
            ["required"] = ClientKeywords.List([part]),
        };

    private static JsonObject InIntegration(JsonObject schema) => new() { ["properties"] = new JsonObject { ["service_integration"] = schema } };

    private static JsonObject Is(string name, string value) => new() { ["properties"] = new JsonObject { [name] = Const(value) }, ["required"] = ClientKeywords.List([name]) };

    private static JsonObject Then(string name, JsonObject schema, bool required)
    {
        var then = new JsonObject { ["properties"] = new JsonObject { [name] = schema } };
        if (required)
            then["required"] = ClientKeywords.List([name]);
        return then;
    }

    private static JsonObject Const(string? value) => new() { ["const"] = value };

    private static JsonObject If(JsonObject condition, JsonObject then, JsonObject? otherwise = null)
    {
        var schema = new JsonObject { ["if"] = condition, ["then"] = then };
        if (otherwise is not null)
            schema["else"] = otherwise;
        return schema;
    }
}
