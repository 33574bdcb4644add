using System.IO.Compression;
using Platform.Cli.Commands.Packaging;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Cli.Packaging;

public sealed class PackageCommandTests
{
    [Fact]
    public async Task Archives_of_equal_files_are_equal_to_the_byte()
    {
        using var cli = new CliRun();
        var (text, script) = (cli.Write("in/b.txt", "text"), cli.Write("in/a.sh", "#!/bin/sh\n"));
        Archive.Write(Path.Combine(cli.Folder, "one.zip"), [("b.txt", text), ("a/run.sh", script)]);
        File.SetLastWriteTimeUtc(text, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Archive.Write(Path.Combine(cli.Folder, "two.zip"), [("a/run.sh", script), ("b.txt", text)]);

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(cli.Folder, "one.zip"), Cancellation), await File.ReadAllBytesAsync(Path.Combine(cli.Folder, "two.zip"), Cancellation));
        using var zip = ZipFile.OpenRead(Path.Combine(cli.Folder, "one.zip"));
        Assert.Equal(["a/run.sh", "b.txt"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(["755", "644"], zip.Entries.Select(entry => Convert.ToString((entry.ExternalAttributes >> 16) & 0x1ff, 8)));
    }

    [Fact]
    public void Library_of_another_machine_is_refused()
    {
        using var cli = new CliRun();
        byte[] elf = [0x7f, .. "ELF"u8, .. new byte[14], 0x3e, 0x00];
        File.WriteAllBytes(Path.Combine(cli.Folder, "libgit2.so"), elf);

        var fault = Assert.Throws<Platform.Cli.CommandFault>(() => PublishedFiles.In(cli.Folder));
        Assert.Equal("libgit2.so is no library of linux-arm64.", fault.Message);

        elf[18] = 0xb7;
        File.WriteAllBytes(Path.Combine(cli.Folder, "libgit2.so"), elf);
        cli.Write("Platform.pdb", "symbols");
        Assert.Equal(["libgit2.so"], PublishedFiles.In(cli.Folder).Select(file => file.Path));
    }

    [Fact]
    public async Task Starter_is_packaged_with_the_kit_and_without_what_a_build_made()
    {
        using var cli = new CliRun();
        cli.Write("Platform.sln", "");
        cli.Write("sites/kit/finish.mjs", "");
        cli.Write("sites/eleventy/package.json", "{}");
        cli.Write("sites/eleventy/node_modules/dependency/index.js", "");
        cli.Write("sites/eleventy/_site/index.html", "");
        Directory.CreateSymbolicLink(Path.Combine(cli.Folder, "sites/eleventy/kit"), "../kit");

        var (code, output, error) = await cli.RunAsync("package", "eleventy");

        Assert.True(code == 0, error);
        Assert.Contains("artifacts/starters/eleventy.zip", output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Path.Combine(cli.Folder, "artifacts/starters/eleventy.zip"));
        Assert.Equal(["kit/finish.mjs", "package.json"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Name_of_nothing_that_is_packaged_is_refused_with_those_there_are()
    {
        using var cli = new CliRun();
        cli.Write("Platform.sln", "");
        cli.Write("sites/eleventy/package.json", "{}");

        var (code, _, error) = await cli.RunAsync("package", "webhook");

        Assert.Equal(2, code);
        Assert.Contains("Name some of tools, eleventy", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_is_published_for_arm64_under_its_handler_s_name()
    {
        // A service of ours takes a minute; a small one of its own shows the same.
        var folder = Directory.CreateTempSubdirectory("platform-publish-");
        var (root, project) = LongRun.IsAsked ? (Repository.Root, "Platform.Webhooks") : (folder.FullName, WriteService(folder));

        var files = PublishedFiles.In(await new Publisher(root).PublishAsync(project, Cancellation)).Select(file => file.Path).ToArray();

        Assert.Contains($"{project}.dll", files);
        Assert.Contains($"{project}.runtimeconfig.json", files);
        Assert.DoesNotContain(project, files);
        folder.Delete(recursive: true);
    }

    private static string WriteService(DirectoryInfo root)
    {
        var folder = root.CreateSubdirectory("Small").FullName;
        File.WriteAllText(Path.Combine(folder, "Small.csproj"), """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "Microsoft.AspNetCore.Builder.WebApplication.Create().Run();");
        return "Small";
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
