using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using static Platform.Tests.Providers.Tina.TinaRequests;

namespace Platform.Tests.Providers.Tina;

public sealed class TinaNormalisationTests
{
    [Theory]
    [InlineData("content.added", "content/articles/a", "content_created", "articles~2fa", "article")]
    [InlineData("content.modified", "content/articles/a.mdx", "content_updated", "articles~2fa", "article")]
    [InlineData("content.removed", "content/pages/about", "content_deleted", "pages~2fabout", "page")]
    [InlineData("content.added", "content/products/team-plan", "product_updated", "products~2fteam-plan", "product")]
    [InlineData("content.removed", "content/products/team-plan", "product_deleted", "products~2fteam-plan", "product")]
    public void Type_and_path_give_the_event(string type, string path, string expected, string id, string contentType)
    {
        var unified = Single(Body($"\"{path}\"", type));

        Assert.Equal((expected, id, contentType), (Wire.Name(unified.EventType), unified.ContentId.Value, Wire.Name(unified.ContentType)));
        Assert.Equal(("en", false), (unified.Locale, unified.Draft));
        Assert.Equal(new GitFields { Branch = "main", Path = path }, unified.Data.UnifiedFields.Git);
    }

    [Fact]
    public void B2_nothing_sorts_and_nothing_is_a_revision()
    {
        var unified = Single(Body());
        Assert.Null(unified.OrderKey);
        Assert.Null(unified.Revision);
    }

    [Fact]
    public void Each_path_is_an_event_once_and_what_is_no_content_is_none()
    {
        var events = Events(Body("\"content/articles/a\",\"content/articles/b.de\",\"content/articles/a\",\"tina/config.ts\",7,null"));
        Assert.Equal([("articles~2fa", "en"), ("articles~2fb", "de")], events.Select(e => (e.ContentId.Value, e.Locale!)));
        Assert.All(events, e => Assert.Equal(2, e.DeliveryEvents));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 1)]
    public void A8_over_a_hundred_paths_are_one_event_for_the_range(int paths, int events)
    {
        var told = Events(Body(string.Join(',', Enumerable.Range(0, paths).Select(i => $"\"content/articles/a-{i}\""))));

        Assert.Equal(events, told.Count);
        if (events == 1)
        {
            Assert.Equal((EventType.ContentUpdated, ContentType.Site, ContentId.Encode("git:main")), (told[0].EventType, told[0].ContentType, told[0].ContentId));
            Assert.Equal(new GitFields { Branch = "main" }, told[0].Data.UnifiedFields.Git);
        }
    }

    [Fact]
    public void Other_branch_or_no_content_is_ignored()
    {
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Body(branch: "tina/draft")));
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Body("\"public/robots.txt\"")));
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Body("")));
    }

    [Fact]
    public void Another_project_is_refused()
    {
        var refused = Assert.IsType<NormalisationResult.Refused>(Normalise(Body().Replace("6f1c2d0e", "0000000"))).Refusal;
        Assert.Equal(("source_mismatch", 400), (refused.Code, refused.Status));
    }

    [Fact]
    public void Client_without_a_project_id_takes_none()
    {
        var request = Request(Body());
        Assert.IsType<NormalisationResult.Refused>(Provider.Normalise(Inputs.Of(request, DemoClient.Config)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"clientId":"6f1c2d0e-saas-company"}""")]
    [InlineData("""{"clientId":"6f1c2d0e-saas-company","type":"content.moved","branch":"main","paths":[]}""")]
    [InlineData("""{"clientId":"6f1c2d0e-saas-company","type":"content.added","paths":[]}""")]
    [InlineData("""{"clientId":"6f1c2d0e-saas-company","type":"content.added","branch":"main"}""")]
    [InlineData("""{"clientId":"6f1c2d0e-saas-company","type":"content.added","branch":"main","paths":"content/a"}""")]
    public void What_is_no_event_of_TinaCloud_is_unreadable(string body) =>
        Assert.IsType<NormalisationResult.Unreadable>(Normalise(body));

    private static NormalisationResult Normalise(string body) => Provider.Normalise(Inputs.Of(Request(body), Client));

    private static IReadOnlyList<UnifiedEvent> Events(string body) => Assert.IsType<NormalisationResult.Events>(Normalise(body)).Items;

    private static UnifiedEvent Single(string body) => Inputs.Single(Normalise(body));
}
