using System.Text.RegularExpressions;
using Platform.Domain.Catalog.Naming;

namespace Platform.Domain.Clients.Validation;

/// <summary>Who the client is: its names stand in host names, mails and AWS resources.</summary>
internal static partial class IdentityRules
{
    /// <summary>In any environment: a host label has 63 characters, of which "&lt;release&gt;--" takes 14 (RULES F).</summary>
    public const int LongestClientId = 63 - 14;

    public static readonly string[] Environments = ["dev", "staging", "prod"];

    public static bool IsEmail(string text) => EmailPattern.IsMatch(text);

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var id = client.ClientId.Value;
        if (!ClientIdPattern.IsMatch(id))
            yield return new ClientFault("$.client_id", id, "It must be lower-case letters and digits, with single hyphens between them.", "Write it like editorial-store.");
        else
        {
            // A stack name of the client's own is DeployRules' to judge.
            foreach (var name in AwsNames.Faults(client.ClientId, client.Environment, client.StackName).Where(fault => fault.Name.Name != client.Deploy.StackName))
                yield return new ClientFault("$.client_id", id, name.Rule, name.Fix);
        }

        if (string.IsNullOrWhiteSpace(client.CompanyName))
            yield return new ClientFault("$.company_name", client.CompanyName, "It must not be empty.", "Write the company's name.");
        if (!DomainPattern.IsMatch(client.Domain))
            yield return new ClientFault("$.domain", client.Domain, "It must be a domain name in lower case, without scheme and path.", "Write it like editorial-store.example.");
        if (!IsEmail(client.ContactEmail))
            yield return new ClientFault("$.contact_email", client.ContactEmail, "It must be a mail address.", "Write it like studio@editorial-store.example.");
        if (!Environments.Contains(client.Environment))
            yield return new ClientFault("$.environment", client.Environment, "It must be dev, staging or prod.", NameFix.Of(client.Environment, Environments));
        for (var i = 0; i < (client.ServiceIntegration.CmsConfig?.AdminUsers.Count ?? 0); i++)
        {
            if (client.ServiceIntegration.CmsConfig!.AdminUsers[i] is var user && !IsEmail(user))
                yield return new ClientFault($"$.service_integration.cms_config.admin_users[{i}]", user, "It must be a mail address.", "Write it like editor@editorial-store.example.");
        }

        if (client is { ServiceTier: ServiceTier.Tier1, ManagementModel: null })
            yield return new ClientFault("$.management_model", null, "Tier 1 needs to say who edits.", "Set developer_managed, self_managed or technical.");
        if (client is { ServiceTier: not ServiceTier.Tier1, ManagementModel: { } model })
            yield return new ClientFault("$.management_model", Json.Wire.Name(model), "Only tier 1 has one.", "Leave it out.");
    }

    [GeneratedRegex(@"\A(" + ClientPatterns.Slug + @")\z")]
    private static partial Regex ClientIdPattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.Domain + @")\z")]
    private static partial Regex DomainPattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.Email + @")\z")]
    private static partial Regex EmailPattern { get; }
}
