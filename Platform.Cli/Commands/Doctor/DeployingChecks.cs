namespace Platform.Cli.Commands.Doctor;

/// <summary>What a deployment to an AWS account needs. Credentials are looked for, not tried: nothing is asked of AWS.</summary>
internal static class DeployingChecks
{
    public static async Task<IReadOnlyList<Finding>> AllAsync(Machine machine, CancellationToken cancellationToken)
    {
        var cdk = await machine.AskAsync("cdk", ["--version"], cancellationToken);
        var node = Machine.VersionIn(await machine.AskAsync("node", ["--version"], cancellationToken));
        var credentials = Credentials(machine);
        return
        [
            Finding.Of(Purpose.Deploying, "CDK CLI", cdk is not null, Machine.VersionIn(cdk)?.ToString(), "deploys the stacks", "npm install --global aws-cdk", essential: true),
            Finding.Of(
                Purpose.Deploying, "Node", node >= RunningChecks.Node, node?.ToString(), "runs the CDK", $"Install Node {RunningChecks.Node} or later: https://nodejs.org.", essential: true),
            Finding.Of(
                Purpose.Deploying, "AWS credentials", credentials is not null, credentials is null ? null : $"{credentials} (not tried)", "the account that is deployed to",
                "Run `aws configure sso` or `aws configure`, or set AWS_PROFILE.", essential: true),
        ];
    }

    // In the order in which the AWS SDKs look for them.
    private static string? Credentials(Machine machine)
    {
        if (machine.Variable("AWS_ACCESS_KEY_ID") is not null && machine.Variable("AWS_SECRET_ACCESS_KEY") is not null)
            return "AWS_ACCESS_KEY_ID";
        string[] pointers = ["AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"];
        if (pointers.FirstOrDefault(name => machine.Variable(name) is not null) is { } pointer)
            return pointer;
        var home = machine.Variable("HOME") ?? machine.Variable("USERPROFILE") ?? "";
        string[] files = [machine.Variable("AWS_SHARED_CREDENTIALS_FILE") ?? Path.Combine(home, ".aws", "credentials"), machine.Variable("AWS_CONFIG_FILE") ?? Path.Combine(home, ".aws", "config")];
        return files.FirstOrDefault(File.Exists);
    }
}
