using Aspire.Hosting;
using Platform.AppHost.Node;

namespace Platform.Tests.AppHost;

public sealed class NodePartsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-node-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_installed_once_npm_has_finished_with_its_present_lock_file()
    {
        var lockFile = Path.Combine(folder.FullName, "package-lock.json");
        var finished = Path.Combine(folder.FullName, "node_modules", ".package-lock.json");
        File.WriteAllText(lockFile, "{}");
        Assert.False(NpmFolder.IsInstalled(folder.FullName));

        Directory.CreateDirectory(Path.GetDirectoryName(finished)!);
        Assert.False(NpmFolder.IsInstalled(folder.FullName));
        File.WriteAllText(finished, "{}");
        Assert.True(NpmFolder.IsInstalled(folder.FullName));

        File.SetLastWriteTimeUtc(lockFile, File.GetLastWriteTimeUtc(finished).AddMinutes(1));
        Assert.False(NpmFolder.IsInstalled(folder.FullName));
    }

    [Fact]
    public async Task A_Node_that_is_not_where_it_was_said_to_be_is_named()
    {
        var builder = new DistributedApplicationBuilder(["--PLATFORM_NODE", "/no/such/node"], folder.FullName, "test");

        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(
            () => NodeParts.Find(builder).InstallAsync([], TestContext.Current.CancellationToken));

        Assert.Equal("Node is not at /no/such/node. Install Node 22.12 or later, or correct PLATFORM_NODE.", refused.Message);
    }
}
