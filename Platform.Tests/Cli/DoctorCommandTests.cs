using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Platform.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class DoctorCommandTests
{
    [Fact]
    public async Task Machine_with_all_of_it_lacks_nothing()
    {
        using var cli = Machine(("dotnet", "10.0.401 [/usr/share/dotnet/sdk]"), ("node", "v22.23.3"), ("npm", "11.1.0"), ("git", "git version 2.39.5"),
            ("chromium", ""), ("hugo", ""), ("jekyll", ""), ("cdk", "2.1148.1 (build 1)"));
        cli.Variables["AWS_PROFILE"] = "agency";

        Assert.All((await cli.JsonAsync("doctor")).AsArray(), finding => Assert.True((bool)finding!["good"]!, finding.ToJsonString()));
        Assert.Contains("Deploying: possible", (await cli.RunAsync("doctor")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bare_machine_can_not_run_it_and_each_lack_has_its_fix()
    {
        using var cli = Machine();
        var (code, output, _) = await cli.RunAsync("doctor");
        Assert.Equal(1, code);
        Assert.Contains("Running: not possible as it is", output, StringComparison.Ordinal);
        Assert.Contains(".NET SDK: Install the .NET 10 SDK", output, StringComparison.Ordinal);
        Assert.Contains("apt-get install --no-install-recommends chromium", output, StringComparison.Ordinal);
        var findings = JsonNode.Parse((await cli.RunAsync("doctor", "--json")).Output)!.AsArray();
        Assert.All(findings, finding => Assert.Equal((bool)finding!["good"]!, finding["fix"] is null));
    }

    [Theory]
    [InlineData("9.0.100 [/sdk]", "v22.23.3", 1)]
    [InlineData("9.0.100 [/sdk]\n10.0.100 [/sdk]", "v22.12.0", 0)]
    [InlineData("10.0.100 [/sdk]", "v20.20.2", 0)]
    public async Task Old_SDK_is_not_enough_but_npm_brings_a_Node(string sdks, string node, int expected)
    {
        using var cli = Machine(("dotnet", sdks), ("node", node), ("npm", "11.1.0"));
        Assert.Equal(expected, (await cli.RunAsync("doctor")).Code);
    }

    [Fact]
    public async Task Node_that_is_named_is_the_one_that_counts()
    {
        using var cli = Machine(("dotnet", "10.0.100 [/sdk]"), ("node", "v22.12.0"), ("npm", "11.1.0"), ("old-node", "v18.0.0"));
        cli.Variables["PLATFORM_NODE"] = Path.Combine(cli.Folder, "bin", "old-node");
        var (code, output, _) = await cli.RunAsync("doctor");
        Assert.Equal(1, code);
        Assert.Contains("PLATFORM_NODE must name a Node from 22.12 on", output, StringComparison.Ordinal);
    }

    /// <summary>A machine whose programs say what they are told to.</summary>
    private static CliRun Machine(params (string Program, string Says)[] programs)
    {
        var cli = new CliRun();
        cli.Variables["PATH"] = Directory.CreateDirectory(Path.Combine(cli.Folder, "bin")).FullName;
        cli.Variables["HOME"] = cli.Folder;
        foreach (var (program, says) in programs)
            File.SetUnixFileMode(cli.Write($"bin/{program}", $"#!/bin/sh\necho '{says}'\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return cli;
    }
}
