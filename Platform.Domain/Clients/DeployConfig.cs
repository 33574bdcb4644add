namespace Platform.Domain.Clients;

/// <summary>How the client's stack is deployed (DESIGN 5 and 7).</summary>
public sealed record DeployConfig
{
    /// <summary>Written at the first deploy and kept, whatever the formula would say later; null until then.</summary>
    public string? StackName { get; init; }

    public EventLayerChoice EventLayer { get; init; } = EventLayerChoice.Own;

    /// <summary>Whose shared edge pieces the site uses; null for those that its own stack brings.</summary>
    public string? EdgeGroup { get; init; }

    /// <summary>Id of the Route 53 zone that the domain is in; null where DNS is kept elsewhere.</summary>
    public string? HostedZone { get; init; }

    /// <summary>A certificate in us-east-1, where CloudFront takes them from; null makes one in the hosted zone, or none.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>The frozen set of construct defaults that the stack is built with.</summary>
    public string Defaults { get; init; } = "v1";

    /// <summary>Raises an alarm when a month costs more; null takes the most that the catalog says of the stack.</summary>
    public decimal? MonthlyBudgetUsd { get; init; }
}
