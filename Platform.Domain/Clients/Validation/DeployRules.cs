using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Domain.Clients.Validation;

/// <summary>The <c>deploy</c> section, and the tags that the client adds.</summary>
internal static partial class DeployRules
{
    public static readonly string[] Defaults = ["v1"];

    private const string Path = "$.deploy";

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var deploy = client.Deploy;
        if (deploy.StackName is { } name && !StackNamePattern.IsMatch(name))
            yield return new ClientFault($"{Path}.stack_name", name, "CloudFormation takes letters, digits and hyphens, a letter first, 128 at most.", $"By the formula it is {client.DeploymentName}.");
        if (deploy.EdgeGroup is { } group && !SlugPattern.IsMatch(group))
            yield return new ClientFault($"{Path}.edge_group", group, "It must be lower-case letters, digits and single hyphens.", "Write it like edge-1, or leave it out for edge pieces of the client's own.");
        if (deploy.HostedZone is { } zone && !HostedZonePattern.IsMatch(zone))
            yield return new ClientFault($"{Path}.hosted_zone", zone, "It must be the id of a Route 53 zone: Z, then capital letters and digits.", "Write it like Z0123456789EXAMPLE, without /hostedzone/.");
        if (deploy.CertificateArn is { } arn && !CertificatePattern.IsMatch(arn))
            yield return Certificate(arn);
        if (!Defaults.Contains(deploy.Defaults))
            yield return new ClientFault($"{Path}.defaults", deploy.Defaults, "There is no such version of the construct defaults.", NameFix.Of(deploy.Defaults, Defaults));
        if (deploy.MonthlyBudgetUsd is <= 0)
            yield return new ClientFault($"{Path}.monthly_budget_usd", deploy.MonthlyBudgetUsd.Value.ToString(CultureInfo.InvariantCulture), "It must be more than 0.", "Write dollars a month, such as 25, or leave it out for what the catalog says of the stack.");
        foreach (var fault in Tags(client))
            yield return fault;
    }

    private static ClientFault Certificate(string arn)
    {
        var parts = arn.Split(':');
        return parts is ["arn", _, "acm", not "us-east-1", ..]
            ? new ClientFault($"{Path}.certificate_arn", arn, $"CloudFront takes certificates from us-east-1 only; this one is in {parts[3]}.", "Request it in us-east-1, or leave it out where hosted_zone is given.")
            : new ClientFault($"{Path}.certificate_arn", arn, "It must be the ARN of an ACM certificate in us-east-1.", "Write it like arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012.");
    }

    private static IEnumerable<ClientFault> Tags(ClientServiceConfig client)
    {
        foreach (var (key, value) in ClientTags.Custom(client))
        {
            var path = $"$.custom_settings.{ClientTags.CustomPrefix}{key}";
            if (key.Length is 0 or > ClientTags.LongestKey || !key.All(ClientTags.IsAllowed) || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                yield return new ClientFault(path, key, $"A tag's name has 1 to {ClientTags.LongestKey} letters, digits, spaces and _ . : / = + - @, and does not begin with aws:.", "Rename it.");
            if (ClientTags.OwnKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
                yield return new ClientFault(path, key, "The platform sets this tag itself.", "Rename it.");
            if (value.Length > ClientTags.LongestValue || !value.All(ClientTags.IsAllowed))
                yield return new ClientFault(path, value.Length > 60 ? value[..60] + "…" : value, $"A tag's value has up to {ClientTags.LongestValue} letters, digits, spaces and _ . : / = + - @.", "Shorten it, or leave out other characters.");
            if (IdentityRules.IsEmail(value.Trim()))
                yield return new ClientFault(path, "(not shown: personal data)", "Tags stand in bills and logs: no personal data.", "Name a role or a team.");
        }

        if (client.Tags.Count > ClientTags.Most)
            yield return new ClientFault("$.custom_settings", $"{client.Tags.Count} tags", $"An AWS resource has {ClientTags.Most} tags at most, {ClientTags.OwnKeys.Length} of which are the platform's.", "Remove some tag:… settings.");
    }

    [GeneratedRegex(@"\A(" + ClientPatterns.StackName + @")\z")]
    private static partial Regex StackNamePattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.Slug + @")\z")]
    private static partial Regex SlugPattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.HostedZone + @")\z")]
    private static partial Regex HostedZonePattern { get; }

    [GeneratedRegex(@"\A(" + ClientPatterns.Certificate + @")\z")]
    private static partial Regex CertificatePattern { get; }
}
