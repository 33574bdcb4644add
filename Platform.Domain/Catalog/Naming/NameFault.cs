namespace Platform.Domain.Catalog.Naming;

/// <summary>A name that AWS would refuse: which, why, and how a client's own names must change.</summary>
public sealed record NameFault(AwsName Name, string Rule, string Fix);
