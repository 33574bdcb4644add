using static Platform.Tests.Providers.Tina.TinaRequests;

namespace Platform.Tests.Providers.Tina;

public sealed class TinaIdentityTests
{
    [Fact]
    public void Same_save_twice_is_two_deliveries()
    {
        var first = Provider.Identify(Request(Body(eventId: "event-1")));
        var second = Provider.Identify(Request(Body(eventId: "event-2")));

        Assert.NotEqual(first.NativeId, second.NativeId);
        Assert.NotEqual(first.BodyKey, second.BodyKey);
    }

    [Fact]
    public void One_save_sent_twice_is_one_delivery() =>
        Assert.Equal(Provider.Identify(Request(Body())), Provider.Identify(Request(Body())));

    [Theory]
    [InlineData("""{"type":"content.modified"}""")]
    [InlineData("""{"type":"content.modified","eventId":7}""")]
    [InlineData("""{"type":"content.modified","eventId":"a b"}""")]
    [InlineData("not json")]
    [InlineData("")]
    public void A3_body_without_a_usable_id_is_known_by_its_hash(string body)
    {
        var identity = Provider.Identify(Request(body));
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body))), identity.NativeId, StringComparison.Ordinal);
        Assert.Null(identity.BodyKey);
    }
}
