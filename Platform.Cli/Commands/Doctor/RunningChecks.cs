namespace Platform.Cli.Commands.Doctor;

/// <summary>What <c>dotnet run --project Platform.AppHost</c> needs.</summary>
internal static class RunningChecks
{
    private static readonly Version Sdk = new(10, 0, 100);

    // As the AppHost: the emulators need 22.5 (node:sqlite), the generators and the CDK CLI 22.12.
    public static readonly Version Node = new(22, 12);

    public static async Task<IReadOnlyList<Finding>> AllAsync(Machine machine, CancellationToken cancellationToken)
    {
        var sdks = await machine.AskAsync("dotnet", ["--list-sdks"], cancellationToken);
        var sdk = sdks?.Split('\n').Select(Machine.VersionIn).OfType<Version>().DefaultIfEmpty().Max();
        var npm = await machine.AskAsync("npm", ["--version"], cancellationToken);
        var git = await machine.AskAsync("git", ["--version"], cancellationToken);
        return
        [
            Finding.Of(Purpose.Running, ".NET SDK", sdk >= Sdk, sdk?.ToString(), "builds and starts the platform", $"Install the .NET {Sdk.Major} SDK: https://dot.net/download.", essential: true),
            await NodeAsync(machine, npm is not null, cancellationToken),
            Finding.Of(Purpose.Running, "npm", npm is not null, npm, "installs the local AWS emulators and the generators", "Install Node 22 with npm: https://nodejs.org.", essential: true),
            Finding.Of(Purpose.Running, "git", git is not null, Machine.VersionIn(git)?.ToString(), "reads content that is in a repository", "Install git: https://git-scm.com."),
        ];
    }

    private static async Task<Finding> NodeAsync(Machine machine, bool hasNpm, CancellationToken cancellationToken)
    {
        var given = machine.Variable("PLATFORM_NODE");
        var version = Machine.VersionIn(await machine.AskAsync(given ?? "node", ["--version"], cancellationToken));
        var found = (version, version >= Node, given, hasNpm) switch
        {
            (_, true, _, _) => version!.ToString(),
            (_, _, null, true) => $"{version?.ToString() ?? "none"}, and the first start installs a Node {Node.Major} of its own with npm",
            _ => version?.ToString(),
        };
        return Finding.Of(
            Purpose.Running, "Node", version >= Node || (given is null && hasNpm), found, "runs the local AWS emulators and the generators",
            given is null ? $"Install Node {Node} or later: https://nodejs.org." : $"PLATFORM_NODE must name a Node from {Node} on, or be unset.", essential: true);
    }
}
