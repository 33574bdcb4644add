using Platform.Stacks.Policies;

namespace Platform.Stacks.Plan;

/// <summary>Leave to read what a client's configuration refers to, and nothing beside it.</summary>
/// <param name="References">Each <c>ssm:/path</c> or <c>secretsmanager:name</c>.</param>
internal sealed record SecretAccess(IReadOnlyList<string> References)
{
    private const string Ssm = "ssm:";
    private const string SecretsManager = "secretsmanager:";

    public IEnumerable<Statement> Statements
    {
        get
        {
            string[] parameters = [.. Of(Ssm).Select(Arns.Parameter)];
            string[] secrets = [.. Of(SecretsManager).Select(Arns.Secret)];
            if (parameters.Length > 0)
                yield return new(["ssm:GetParameter", "ssm:GetParameters"], parameters);
            if (secrets.Length > 0)
                yield return new(["secretsmanager:GetSecretValue"], secrets);
        }
    }

    private IEnumerable<string> Of(string scheme) => References
        .Where(reference => reference.StartsWith(scheme, StringComparison.Ordinal))
        .Select(reference => reference[scheme.Length..])
        .Distinct();
}
