using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Stacks.Shared;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks;

/// <summary>cdk-nag's AwsSolutions rules over the synthesised templates: what breaks one has a written reason, and every reason is needed.</summary>
[Collection(CdkGroup.Name)]
public sealed class RuleTests(CatalogStacks stacks)
{
    private static string Rules => Repository.PathOf("Platform.Tests", "Stacks", "Rules");

    [Fact]
    public async Task Templates_keep_the_AwsSolutions_rules_or_say_why_not()
    {
        await Npm.InstallAsync(Rules, cancellationToken: TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("platform-rules-");
        try
        {
            Template[] templates =
            [
                stacks.Templates.Values.First(template => template.Name.EndsWith("-Direct", StringComparison.Ordinal)),
                stacks.Templates.Values.First(template => template.Name.StartsWith("decap", StringComparison.Ordinal)),
                CdkApp.Synthesise(app => Platform.Stacks.PlatformStackFactory.CreateStack(app, SampleClients.Composed())),
                CdkApp.Synthesise(app => _ = new SharedInfraStack(app, [SampleClients.Sharing("one"), SampleClients.Sharing("two")])),
            ];
            var files = new List<string>();
            foreach (var (template, number) in templates.Select((template, number) => (template, number)))
            {
                files.Add(Path.Combine(folder.FullName, $"template{number}.json"));
                await File.WriteAllTextAsync(files[^1], template.Text, TestContext.Current.CancellationToken);
            }

            var broken = await CheckAsync(folder.CreateSubdirectory("out").FullName, files);
            var reasons = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Rules, "reasons.json"), TestContext.Current.CancellationToken))!.AsObject();
            Assert.Empty(broken.Where(one => !IsMeant(one, reasons)).Select(one => one.ToJsonString()));
            Assert.Empty(reasons.Select(reason => reason.Key).Except(broken.Select(one => (string)one["rule"]!)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsMeant(JsonNode broken, JsonObject reasons) =>
        (string?)broken["kind"] == "broken" && reasons[(string)broken["rule"]!] is { } reason && Regex.IsMatch((string)broken["resource"]!, (string)reason["only"]!);

    private static async Task<IReadOnlyList<JsonNode>> CheckAsync(string output, IEnumerable<string> files)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Rules, "check.cjs"), output, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        // The rules' own reports go to standard error, and make the exit code 1 in some versions.
        Assert.True(lines.Length > 0, await errors);
        return [.. lines.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!)];
    }
}
