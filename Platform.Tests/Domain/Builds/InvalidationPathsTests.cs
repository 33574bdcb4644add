using Platform.Domain.Builds;

namespace Platform.Tests.Domain.Builds;

public sealed class InvalidationPathsTests
{
    [Fact]
    public void A_page_is_forgotten_by_both_its_names_in_one_path() =>
        Assert.Equal(["/article/blue-mug/*"], InvalidationPaths.For(["article/blue-mug/index.html"], 5));

    [Fact]
    public void The_home_page_takes_two_so_that_the_site_is_not_forgotten_as_a_whole() =>
        Assert.Equal(["/", "/index.html"], InvalidationPaths.For(["index.html"], 5));

    [Fact]
    public void Past_the_limit_folders_are_collapsed() =>
        Assert.Equal(
            ["/", "/article/*", "/index.html", "/product/a/*"],
            InvalidationPaths.For(["index.html", "product/a/index.html", "article/a/index.html", "article/b/index.html", "article/c/index.html"], 5));

    [Fact]
    public void What_is_still_too_much_is_everything() =>
        Assert.Equal(["/*"], InvalidationPaths.For(Enumerable.Range(0, 9).Select(i => $"{i}.html"), 5));

    [Fact]
    public void Paths_are_percent_encoded() =>
        Assert.Equal(["/article/caf%C3%A9/*"], InvalidationPaths.For(["article/café/index.html"], 5));
}
