using System.Text.RegularExpressions;
using Amazon.S3;

namespace Platform.Tests.Builds.Rig;

/// <summary>Goes through a site's bucket again and again, as a CDN without a cache would, and notes each link that leads nowhere.</summary>
internal sealed partial class SiteVisitor(IAmazonS3 s3, string bucket)
{
    private bool _opened;

    public int Visits { get; private set; }

    public List<string> Faults { get; } = [];

    public async Task VisitAsync(CancellationToken leaving)
    {
        while (!leaving.IsCancellationRequested && Faults.Count == 0)
        {
            await LookAsync();
            Visits++;
        }
    }

    public async Task<string?> ReadAsync(string key)
    {
        try
        {
            using var answer = await s3.GetObjectAsync(bucket, key, TestContext.Current.CancellationToken);
            using var text = new StreamReader(answer.ResponseStream);
            return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task LookAsync()
    {
        if (await ReadAsync("index.html") is not { } home)
        {
            if (_opened)
                Faults.Add("The home page is gone.");
            return;
        }

        _opened = true;
        await LookAtAsync("index.html", home);
        foreach (var path in Links(home))
        {
            if (await ReadAsync(path) is { } page)
                await LookAtAsync(path, page);
            // A page that went meanwhile went with the links to it.
            else if (Links((await ReadAsync("index.html"))!).Contains(path))
                Faults.Add($"The home page links to {path}, which is not there.");
        }
    }

    /// <summary>Assets stay longer than the pages that refer to them, so none may be missing, whatever happened meanwhile.</summary>
    private async Task LookAtAsync(string path, string page)
    {
        foreach (Match sheet in Sheet().Matches(page))
        {
            if (await ReadAsync(sheet.Groups[1].Value) is null)
                Faults.Add($"{path} refers to {sheet.Groups[1].Value}, which is not there.");
        }
    }

    private static HashSet<string> Links(string home) => [.. Link().Matches(home).Select(link => link.Groups[1].Value + "index.html")];

    [GeneratedRegex("<a href=\"/(article/[^\"]+/)\"")]
    private static partial Regex Link();

    [GeneratedRegex("href=\"/(assets/[^\"]+)\"")]
    private static partial Regex Sheet();
}
