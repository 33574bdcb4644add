using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Platform.Domain.Clients;

namespace Platform.Aws.Secrets;

/// <summary>
/// Resolves secrets at each use, so that a rotation needs no restart. <c>env:</c> is read from configuration, the others from
/// their service with a cache of five minutes.
/// </summary>
public sealed partial class SecretReader(
    IConfiguration configuration,
    ParameterSecrets parameters,
    SecretsManagerSecrets secretsManager,
    TimeProvider clock,
    ILogger<SecretReader> logger)
{
    /// <summary>The live ones of these, in their order: without those whose end has come, and without those that aren't there (logged).</summary>
    /// <exception cref="SecretUnavailableException">A store could not be asked.</exception>
    public async Task<IReadOnlyList<ResolvedSecret>> ReadAsync(IEnumerable<SecretReference> references, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var secrets = new List<ResolvedSecret>();
        foreach (var reference in references.Where(r => r.Until is null || now < r.Until))
        {
            if (await ReadAsync(reference.Ref, cancellationToken) is { Length: > 0 } value)
                secrets.Add(new ResolvedSecret(reference.Ref, value));
            else
                SecretMissing(logger, reference.Ref);
        }

        return secrets;
    }

    /// <returns>Null where there is none of that name.</returns>
    /// <exception cref="SecretUnavailableException">Its store could not be asked.</exception>
    public async ValueTask<string?> ReadAsync(string reference, CancellationToken cancellationToken) => reference.Split(':', 2) switch
    {
        ["env", var name] => configuration[name],
        ["ssm", var path] => await parameters.ReadAsync(path, cancellationToken),
        ["secretsmanager", var name] => await secretsManager.ReadAsync(name, cancellationToken),
        _ => throw new InvalidOperationException($"The secret reference '{reference}' is not env:NAME, ssm:/path or secretsmanager:name."),
    };

    [LoggerMessage(LogLevel.Warning, "The secret {Reference} is not there, so nothing can be verified with it")]
    private static partial void SecretMissing(ILogger logger, string reference);
}
