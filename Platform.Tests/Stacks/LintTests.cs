using System.Diagnostics;
using Platform.Stacks;
using Platform.Stacks.Shared;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Stacks;

/// <summary>cfn-lint knows CloudFormation's own schema of every resource: it reports nothing.</summary>
[Collection(CdkGroup.Name)]
public sealed class LintTests(CatalogStacks stacks)
{
    [Fact]
    public async Task Templates_pass_cfn_lint()
    {
        var lint = PythonPackage.Require("cfn-lint");
        var templates = stacks.Templates.Values.ToArray();
        Template[] linted =
        [
            .. LongRun.IsAsked ? templates : [templates.First(template => template.Name.EndsWith("-Direct", StringComparison.Ordinal)), templates.First(template => template.Name.StartsWith("decap", StringComparison.Ordinal))],
            CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.With(SampleClients.Composed(), deploy => deploy with { HostedZone = "Z0123456789EXAMPLE" }))),
            CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Sharing("acme-corp"))),
            CdkApp.Synthesise(app => _ = new SharedInfraStack(app, [SampleClients.Sharing("one"), SampleClients.Sharing("two")])),
        ];
        var folder = Directory.CreateTempSubdirectory("platform-lint-");
        try
        {
            foreach (var template in linted)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{template.Name}.json"), template.Text, TestContext.Current.CancellationToken);

            using var process = Process.Start(new ProcessStartInfo(lint, ["--regions", "us-east-1", "--", .. Directory.EnumerateFiles(folder.FullName)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, output + await errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
