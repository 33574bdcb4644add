using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>What tells a client's AWS resources apart on a bill.</summary>
internal static class ClientTags
{
    public const string CustomPrefix = "tag:";

    public const int LongestKey = 128;
    public const int LongestValue = 256;

    /// <summary>So many may a resource have.</summary>
    public const int Most = 50;

    /// <summary>The platform's own keys, which a custom tag may not take.</summary>
    public static readonly string[] OwnKeys =
    [
        "Client", "Company", "Environment", "StackType", "ServiceTier", "DeliveryModel", "IntegrationMode", "ManagementModel",
        "CMSProvider", "EcommerceProvider", "SSGEngine", "BillingGroup", "CostCenter", "ManagedBy", "Project",
    ];

    public static IReadOnlyDictionary<string, string> Of(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        string?[] values =
        [
            client.ClientId.Value, Allowed(client.CompanyName), client.Environment, client.StackType, Wire.Name(client.ServiceTier), Wire.Name(client.DeliveryModel),
            Wire.Name(integration.IntegrationMode), client.ManagementModel is { } model ? Wire.Name(model) : null,
            integration.CmsConfig?.Provider.Value, integration.EcommerceConfig?.Provider.Value, integration.SsgEngine,
            client.ResourcePrefix, client.ClientId.Value, "CDK", "WebServices",
        ];

        var tags = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in OwnKeys.Zip(values))
        {
            if (value is not null)
                tags.Add(key, value);
        }

        foreach (var (key, value) in Custom(client))
            tags.TryAdd(key, value);
        return tags;
    }

    /// <summary>Name and value of each <c>tag:&lt;name&gt;</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Custom(ClientServiceConfig client) => client.CustomSettings
        .Where(setting => setting.Key.StartsWith(CustomPrefix, StringComparison.Ordinal))
        .Select(setting => KeyValuePair.Create(setting.Key[CustomPrefix.Length..], setting.Value));

    /// <summary>Letters, digits, spaces and <c>_ . : / = + - @</c>: what every AWS service takes in a tag.</summary>
    public static bool IsAllowed(char c) => char.IsLetterOrDigit(c) || c is ' ' or '_' or '.' or ':' or '/' or '=' or '+' or '-' or '@';

    // A company may be called "Smith & Sons"; its tag may not.
    private static string Allowed(string text)
    {
        var allowed = string.Concat(text.Trim().Select(c => IsAllowed(c) ? c : '_'));
        return allowed.Length <= LongestValue ? allowed : allowed[..LongestValue];
    }
}
