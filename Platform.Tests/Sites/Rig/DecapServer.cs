using System.Diagnostics;
using System.Globalization;
using System.Text;
using LibGit2Sharp;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using Repository = LibGit2Sharp.Repository;

namespace Platform.Tests.Sites.Rig;

/// <summary>Decap's own local backend, as its maker ships it, in front of a repository with a working copy.</summary>
internal sealed class DecapServer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-decap-");
    private readonly int port = FreePort.Next();
    private Process? process;

    private DecapServer()
    {
    }

    public string Folder => folder.FullName;

    public string Host => string.Create(CultureInfo.InvariantCulture, $"localhost:{port}");

    public string Url => $"http://{Host}/api/v1";

    public static async Task<DecapServer> StartAsync(CancellationToken cancellationToken, params (string Path, string Text)[] files)
    {
        SystemPackage.Require("git");
        var node = await Node.PathAsync();
        var package = Emulators.Repository.PathOf("Platform.Tests", "Sites", "decap-server");
        await Npm.InstallAsync(package, node, cancellationToken);
        var server = new DecapServer();
        server.Commit(files);
        var start = new ProcessStartInfo(node, [Path.Combine(package, "node_modules", "decap-server", "dist", "index.js")]) { WorkingDirectory = server.Folder, RedirectStandardOutput = true };
        start.Environment["MODE"] = "git";
        start.Environment["PORT"] = server.port.ToString(CultureInfo.InvariantCulture);
        start.Environment["BIND_HOST"] = "localhost";
        server.process = Process.Start(start)!;
        _ = server.process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var http = new HttpClient();
        await Eventually.BecomesAsync(async stop => (await http.GetAsync(new Uri(server.Url), stop)).StatusCode, _ => true);
        return server;
    }

    public void Dispose()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        folder.Delete(recursive: true);
    }

    private void Commit((string Path, string Text)[] files)
    {
        Repository.Init(Folder);
        using var repository = new Repository(Folder);
        repository.Refs.UpdateTarget("HEAD", "refs/heads/main");
        repository.Config.Set("user.name", "Ada Example");
        repository.Config.Set("user.email", "ada@example.com");
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(false));
            Commands.Stage(repository, path);
        }

        var author = new Signature("Ada Example", "ada@example.com", DateTimeOffset.UnixEpoch);
        repository.Commit("The content", author, author);
    }
}
