namespace Platform.Domain.Clients;

/// <summary>Where a secret is: <c>env:NAME</c>, <c>ssm:/path</c> or <c>secretsmanager:name</c>; never the secret itself.</summary>
public sealed record SecretReference
{
    public required string Ref { get; init; }

    /// <summary>From then on it no longer counts; null while it has no end.</summary>
    public DateTimeOffset? Until { get; init; }
}
