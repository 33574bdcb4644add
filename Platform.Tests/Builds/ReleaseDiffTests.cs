using Platform.Aws.Releases;
using Platform.Builds.Api;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds;

public sealed class ReleaseDiffTests
{
    [Fact]
    public void Files_are_told_by_what_became_of_them_with_sizes_and_the_item_of_the_page()
    {
        var item = new ContentItem { Id = new ContentId("mug-id"), Type = ContentType.Article, Locale = "en", Slug = "mug", Title = "Mug", UpdatedAt = default };
        var diff = ReleaseDiffView.Of(
            Release("r1", ("a.css", "1", 10), ("gone/index.html", "1", 20), ("article/mug/index.html", "1", 30)),
            Release("r2", ("a.css", "1", 10), ("article/mug/index.html", "2", 40), ("b.css", "1", 50)),
            [item]);

        Assert.Equal(
            [
                new FileDiffView("article/mug/index.html", "changed", 30, 40, "mug-id#en"),
                new FileDiffView("b.css", "added", null, 50, null),
                new FileDiffView("gone/index.html", "removed", 20, null, null),
            ],
            diff.Files);
        Assert.Equal(90, diff.BytesPut);
    }

    private static Manifest Release(string id, params (string Path, string Hash, long Size)[] files) => new()
    {
        ReleaseId = new ReleaseId(id),
        Files = files.ToDictionary(
            file => file.Path,
            file => new ManifestFile { Sha256 = file.Hash, Size = file.Size, ContentType = "text/plain", CacheControl = "public" }),
    };
}
