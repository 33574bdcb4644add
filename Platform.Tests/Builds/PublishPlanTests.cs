using Platform.Aws.Releases;
using Platform.Builds.Publishing;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds;

public sealed class PublishPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, RetiredFile> Nothing = [];

    [Fact]
    public void Only_what_differs_is_put_and_pages_are_kept_apart_from_assets()
    {
        var plan = Between(Release("r1", ("a.css", "1"), ("index.html", "1"), ("same.html", "1")), Release("r2", ("b.css", "2"), ("index.html", "2"), ("same.html", "1")));
        Assert.Equal(["b.css"], plan.Assets);
        Assert.Equal(["index.html"], plan.Pages);
        Assert.Equal(["index.html"], plan.Stale);
    }

    [Fact]
    public void D1_new_pages_are_put_before_pages_that_may_link_to_them()
    {
        var plan = Between(Release("r1", ("index.html", "1")), Release("r2", ("index.html", "2"), ("new/index.html", "1")));
        Assert.Equal(["new/index.html"], plan.NewPages);
        Assert.Equal(["index.html"], plan.Pages);
        Assert.Equal(["index.html", "new/index.html"], plan.Stale);
    }

    [Fact]
    public void Other_headers_are_a_difference()
    {
        var before = Release("r1", ("index.html", "1"));
        var after = new Manifest { ReleaseId = new("r2"), Files = new Dictionary<string, ManifestFile> { ["index.html"] = before.Files["index.html"] with { CacheControl = "no-store" } } };
        Assert.Equal(["index.html"], Between(before, after).Pages);
    }

    [Fact]
    public void Pages_go_at_once_and_assets_retire()
    {
        var plan = Between(Release("r1", ("a.css", "1"), ("old/index.html", "1")), Release("r2"));
        Assert.Equal(["old/index.html"], plan.DeletedPages);
        Assert.Empty(plan.DeletedAssets);
        Assert.Equal(new RetiredFile { By = new("r2"), At = Now }, plan.Retired["a.css"]);
        Assert.Equal(["old/index.html"], plan.Stale);
    }

    [Theory]
    [InlineData("r1", 24, true)]
    [InlineData("r1", 23, false)]
    [InlineData("r2", 24, false)]
    public void D4_assets_go_a_release_and_a_day_late(string retiredBy, int hours, bool goes)
    {
        var retired = new Dictionary<string, RetiredFile> { ["a.css"] = new() { By = new(retiredBy), At = Now.AddHours(-hours) } };
        var plan = PublishPlan.Between(Release("r1"), Release("r2"), retired, Now, TimeSpan.FromHours(24));
        Assert.Equal(goes, plan.DeletedAssets.Contains("a.css"));
        Assert.NotEqual(goes, plan.Retired.ContainsKey("a.css"));
    }

    [Fact]
    public void A_retired_asset_that_is_used_again_is_put_again_and_stays()
    {
        var retired = new Dictionary<string, RetiredFile> { ["a.css"] = new() { By = new("r0"), At = Now.AddDays(-9) } };
        var plan = PublishPlan.Between(Release("r1"), Release("r2", ("a.css", "1")), retired, Now, TimeSpan.FromHours(24));
        Assert.Equal(["a.css"], plan.Assets);
        Assert.Empty(plan.DeletedAssets);
        Assert.Empty(plan.Retired);
    }

    private static PublishPlan Between(Manifest before, Manifest after) => PublishPlan.Between(before, after, Nothing, Now, TimeSpan.FromHours(24));

    private static Manifest Release(string id, params (string Path, string Hash)[] files) => new()
    {
        ReleaseId = new ReleaseId(id),
        Files = files.ToDictionary(
            file => file.Path,
            file => new ManifestFile { Sha256 = file.Hash, Size = 1, ContentType = "text/plain", CacheControl = "public" }),
    };
}
