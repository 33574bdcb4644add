namespace Platform.Domain.Clients;

/// <summary>Reads a secret by its reference, at each use.</summary>
/// <param name="reference"><c>env:NAME</c>, <c>ssm:/path</c> or <c>secretsmanager:name</c>.</param>
/// <returns>Null where there is none of that name.</returns>
public delegate ValueTask<string?> ReadSecret(string reference, CancellationToken cancellationToken);
