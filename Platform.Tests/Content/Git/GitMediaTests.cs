using System.Security.Cryptography;
using System.Text;
using Platform.Aws.EventLayers;
using Platform.Aws.Payloads;
using Platform.Domain.Content;

namespace Platform.Tests.Content.Git;

public sealed class GitMediaTests(GitFixture content) : IClassFixture<GitFixture>
{
    private const string Picture = "the picture's bytes";
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Picture)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mug.jpg", "content/articles/mug.jpg")]
    [InlineData("../images/mug%20one.jpg", "content/images/mug one.jpg")]
    [InlineData("/uploads/mug.png", "static/uploads/mug.png")]
    [InlineData("/uploads/mug.webp", "public/uploads/mug.webp")]
    [InlineData("/media/mug.jpg?v=2", "content/media/mug.jpg")]
    public async Task A_picture_of_the_repository_goes_along_and_is_referred_to(string written, string path)
    {
        var client = content.Take();
        client.Repository.PushFile(path, Picture);
        await client.TellAsync("content/articles/tea.md", $"---\ntitle: Tea\nimage: \"{written}\"\nimage_alt: A mug\n---\nLook: ![Mug]({written})\n");

        var item = (await client.FindAsync("articles~2ftea"))!;

        Assert.Equal((MediaAddress.Of(Hash), "A mug"), (Assert.Single(item.Images).Url, item.Images[0].Alt));
        Assert.Contains($"""src="{MediaAddress.Of(Hash)}" """.TrimEnd(), item.BodyHtml, StringComparison.Ordinal);
        var stored = new PayloadRef(content.Layer.Get<EventLayer>().PayloadsBucket, $"media/{client.Id}/{Hash}", Hash);
        Assert.Equal(Picture, Encoding.UTF8.GetString(await content.Layer.Get<PayloadStore>().GetAsync(stored, Cancellation)));
    }

    [Theory]
    [InlineData("https://cdn.example/mug.jpg")]
    [InlineData("nowhere.jpg")]
    [InlineData("../../../etc/mug.jpg")]
    [InlineData("notes.txt")]
    public async Task Any_other_address_stays_as_it_is(string written)
    {
        var client = content.Take();
        client.Repository.PushFile("content/articles/notes.txt", "text");
        await client.TellAsync("content/articles/tea.md", $"---\ntitle: Tea\nimage: \"{written}\"\n---\nTea\n");

        Assert.Equal(written, Assert.Single((await client.FindAsync("articles~2ftea"))!.Images).Url);
    }

    [Fact]
    public async Task A_drafts_picture_comes_from_the_drafts_branch()
    {
        var client = content.Take();
        await client.TellAsync("content/articles/tea.md", "---\ntitle: Tea\n---\nTea\n");
        client.Repository.Push("cms/tea", ("content/articles/mug.jpg", Picture));
        await client.TellAsync("content/articles/tea.md", "---\ntitle: Tea\n---\n![Mug](mug.jpg)\n", "cms/tea");

        Assert.Contains(MediaAddress.Of(Hash), (await client.FindAsync("articles~2ftea", preview: true))!.BodyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("img", (await client.FindAsync("articles~2ftea"))!.BodyHtml, StringComparison.Ordinal);
    }
}
