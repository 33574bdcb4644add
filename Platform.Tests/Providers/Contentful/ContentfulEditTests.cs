using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Platform.Tests.Providers.Recordings;
using static Platform.Tests.Providers.Contentful.ContentfulRequests;

namespace Platform.Tests.Providers.Contentful;

public sealed class ContentfulEditTests
{
    [Fact]
    public void Edit_changes_every_locale_visibly()
    {
        var edit = Provider.AsEdit(new RecordedCase("contentful/entry-publish").Recording, new FakeTimeProvider(Now));
        var body = JsonNode.Parse(edit.Body.Span)!;

        Assert.Equal(3, (int)body["sys"]!["revision"]!);
        Assert.All(["en-US", "de-DE"], locale =>
        {
            Assert.EndsWith("(edit 09:29:58)", (string?)body["fields"]!["title"]![locale], StringComparison.Ordinal);
            Assert.Equal("Edited at 2026-11-02 09:29:58 UTC.", (string?)body["fields"]!["body"]![locale]!["content"]![0]!["content"]![0]!["value"]);
        });
    }

    [Fact]
    public void Edit_of_a_removal_is_removed_later()
    {
        var edit = Provider.AsEdit(new RecordedCase("contentful/entry-unpublish").Recording, new FakeTimeProvider(Now));
        Assert.Equal("2026-11-02T09:29:58.000Z", (string?)JsonNode.Parse(edit.Body.Span)!["sys"]!["deletedAt"]);
    }
}
