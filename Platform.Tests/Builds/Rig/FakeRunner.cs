using System.Net;
using System.Security.Cryptography;
using System.Text;
using Platform.Builds.Running;
using Platform.Domain.Builds;
using Platform.Domain.Content;
using Platform.Domain.Engines;

namespace Platform.Tests.Builds.Rig;

/// <summary>An engine in this process: a page per item, a home page, a 404 page and a fingerprinted style sheet.</summary>
internal sealed class FakeRunner(string folder) : IBuildRunner
{
    public static readonly Engine Engine = new()
    {
        Id = "fake",
        Install = [["true"]],
        Build = [["true"]],
        Output = "out",
        LockFile = "lock",
        Fingerprinted = ["assets/*.*.css"],
    };

    private int _running;

    /// <summary>Another one makes another style sheet under another name.</summary>
    public string Design { get; set; } = "plain";

    /// <summary>Set to have it fail.</summary>
    public string? Error { get; set; }

    /// <summary>Path of a page that it does not make, without a word.</summary>
    public string? LeavesOut { get; set; }

    /// <summary>What runs before anything is written; a build is as long as that takes.</summary>
    public Func<CancellationToken, Task> Working { get; set; } = _ => Task.CompletedTask;

    public int Runs { get; private set; }

    /// <summary>What the last run was told of the items that changed.</summary>
    public IReadOnlyList<string> Changed { get; private set; } = [];

    /// <summary>The most that ever ran at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>How often what it keeps was put in doubt.</summary>
    public int Doubts { get; private set; }

    public void Doubt(RunOrder order) => Doubts++;

    public async Task<RunResult> RunAsync(RunOrder order, BuildLog log, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
        try
        {
            Changed = await File.ReadAllLinesAsync(order.ChangedFile, cancellationToken);
            Runs++;
            log.Write($"run {Runs}");
            await Working(cancellationToken);
            return Error is { } error ? RunResult.Failed(error) : RunResult.Built(await WriteAsync(order, cancellationToken));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private async Task<string> WriteAsync(RunOrder order, CancellationToken cancellationToken)
    {
        var output = Path.Combine(folder, "out");
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);

        var style = $"body {{ --design: {Design}; }}";
        var sheet = $"assets/site.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(style)))[..8]}.css";
        var items = (await File.ReadAllLinesAsync(order.SnapshotFile, cancellationToken)).Select(line => ItemJson.Parse(Encoding.UTF8.GetBytes(line))).ToList();

        Write(output, sheet, style);
        Write(output, "404.html", Page(sheet, "Not here", ""));
        Write(output, "index.html", Page(sheet, "Home", string.Concat(items.Select(item => $"<a href=\"/{Folder(item)}\">{Encoded(item.Title)}</a>"))));
        foreach (var item in items.Where(item => ItemPages.PathOf(item) != LeavesOut))
            Write(output, ItemPages.PathOf(item)!, Page(sheet, item.Title, item.BodyHtml));
        return output;
    }

    private static string Page(string sheet, string title, string body) =>
        $"<!doctype html><link rel=\"stylesheet\" href=\"/{sheet}\"><h1>{Encoded(title)}</h1>{body}";

    private static string Folder(ContentItem item) => ItemPages.PathOf(item)![..^"index.html".Length];

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static void Write(string output, string path, string text)
    {
        var file = Path.Combine(output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
