using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Domain.Ids;

public sealed class IdTests
{
    [Fact]
    public void F_event_id_is_base32_of_the_hash_of_claim_type_content_and_locale()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("client#dev#sanity#1\ncontent_updated\narticle-1\nen"));
        // Decoded by hand from the first byte on, as another implementation would.
        var bits = string.Concat(hash.Take(16).Select(b => Convert.ToString(b, 2).PadLeft(8, '0'))).PadRight(130, '0');
        var expected = string.Concat(Enumerable.Range(0, 26).Select(i => "abcdefghijklmnopqrstuvwxyz234567"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));

        Assert.Equal("evt_" + expected, EventId.Derive("client#dev#sanity#1", EventType.ContentUpdated, new("article-1"), "en").Value);
    }

    [Fact]
    public void F_event_id_of_a_known_event_never_changes() =>
        Assert.Equal("evt_gyn4az7kxdrwsb3ugk4yzflgmq", EventId.Derive("k", EventType.OrderPlaced, new("o"), null).Value);

    [Fact]
    public void F_missing_locale_is_the_empty_one_and_every_part_counts()
    {
        var id = EventId.Derive("k", EventType.ContentUpdated, new("c"), null);
        Assert.Equal(id, EventId.Derive("k", EventType.ContentUpdated, new("c"), ""));
        Assert.Equal(5, new[]
        {
            id,
            EventId.Derive("K", EventType.ContentUpdated, new("c"), null),
            EventId.Derive("k", EventType.ContentDeleted, new("c"), null),
            EventId.Derive("k", EventType.ContentUpdated, new("C"), null),
            EventId.Derive("k", EventType.ContentUpdated, new("c"), "en"),
        }.Distinct().Count());
    }

    [Theory]
    [InlineData("article-1", "article-1")]
    [InlineData("content/blue mug.md", "content~2fblue~20mug.md")]
    [InlineData("a#b", "a~23b")]
    [InlineData("a~b", "a~7eb")]
    [InlineData("grün", "gr~c3~bcn")]
    [InlineData(".", "~2e")]
    [InlineData("..", "~2e~2e")]
    [InlineData("...", "...")]
    [InlineData("../x", "..~2fx")]
    [InlineData("", "")]
    public void F_content_id_stands_in_a_path_segment(string native, string expected) =>
        Assert.Equal((expected, native), (ContentId.Encode(native).Value, ContentId.Encode(native).Native));

    [Fact]
    public void F_content_ids_of_different_natives_differ()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string alphabet = "ab~2f/#. é";
        var natives = Enumerable.Range(0, 2000).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => alphabet[random.Next(alphabet.Length)])])).ToHashSet();
        Assert.True(natives.Count == natives.Select(ContentId.Encode).Distinct().Count(), $"Seed {seed}");
    }

    [Fact]
    public void F_release_id_is_twelve_characters_of_a_host_name()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Matches("^[a-z0-9]{12}$", NewId.Release(now).Value));
    }

    [Fact]
    public void Fresh_ids_sort_by_their_time()
    {
        var now = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var ids = Enumerable.Range(0, 200).Select(i => NewId.Delivery(now.AddMilliseconds(i)).Value).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Matches("^dlv_[a-z0-9]{26}$", ids[0]);
    }

    [Fact]
    public void B2_order_keys_sort_as_their_times_and_versions_do()
    {
        var time = new DateTimeOffset(2026, 9, 14, 8, 12, 45, 120, TimeSpan.Zero);
        Assert.Equal("01789373565120000000", OrderKey.From(time));
        Assert.Equal(time, OrderKey.Time(OrderKey.From(time)));
        Assert.True(string.CompareOrdinal(OrderKey.From(time), OrderKey.From(time.AddTicks(1))) < 0);
        Assert.True(string.CompareOrdinal(OrderKey.From(9), OrderKey.From(10)) < 0);
    }
}
