using System.Text;
using Platform.Providers;
using Platform.Providers.Contentful.Signing;
using Platform.Providers.Signatures;

namespace Platform.Tests.Providers.Contentful;

public sealed class CanonicalRequestTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(new string('a', 32) + new string('b', 32));

    private static readonly byte[] Body = """{"sys":{"id":"5KsDBWseXY6QegucYAoacS","type":"Entry"},"fields":{"title":{"en-US":"Hello, World!"}}}"""u8.ToArray();

    // Made with github.com/contentful/node-apps-toolkit 3.16.1.
    [Theory]
    [InlineData(
        "/trigger/SW5zdGFuY2VGbG93Q29uZmlnOjE=", "Content-Type", "application/vnd.contentful.management.v1+json", "X-Contentful-Topic", "ContentManagement.Entry.publish",
        "content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic", "8dec81505760a10b542fbc36d3aa0a772b11f759eca7b2351daaf5bba8c7c6f1")]
    [InlineData(
        "/trigger/abc?foo=bar baz&x=1", "x-contentful-webhook-name", " My Hook ", "X-Not-Listed", "1",
        "x-contentful-signed-headers,x-contentful-timestamp,x-contentful-webhook-name", "c8c83deb1a865012752f66594e6228056c826fd7227a70361b3a304e124555ec")]
    public void Vector_of_the_toolkit_has_its_signature(string path, string name, string value, string otherName, string otherValue, string listed, string signature)
    {
        var request = new WebhookRequest(
            "POST", path,
            [Pair(name, value), Pair(otherName, otherValue), Pair("x-contentful-timestamp", "1767225600000"), Pair("x-contentful-signed-headers", listed)], Body);

        var head = CanonicalRequest.Head(request, SignedHeaderList.Parse(listed));
        Assert.Equal(signature, Convert.ToHexStringLower(Hmac.Of(Secret, head, Body)));
    }

    // Each right side is what getNormalizedEncodedURI gives.
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/clients/enterprise-corp/webhooks/contentful", "/clients/enterprise-corp/webhooks/contentful")]
    [InlineData("/a%20b", "/a%2520b")]
    [InlineData("/a?x=1%202", "/a?x%253D1%2525202")]
    [InlineData("/a?b=c&d=e", "/a?b%253Dc%2526d%253De")]
    [InlineData("/a;b,c:d@e&f=g+h$i-j_k.l!m~n*o'p(q)r#s", "/a;b,c:d@e&f=g+h$i-j_k.l!m~n*o'p(q)r#s")]
    [InlineData("/a?!'()*~-_.", "/a?!'()*~-_.")]
    [InlineData("/ä\"<", "/%C3%A4%22%3C")]
    [InlineData("/a?ä", "/a?%25C3%25A4")]
    [InlineData("/a?", "/a")]
    [InlineData("/a?b?c", "/a?b")]
    public void Path_is_escaped_once_more_and_its_query_twice(string path, string signed)
    {
        var head = CanonicalRequest.Head(new WebhookRequest("POST", path, [], Body), []);
        Assert.Equal($"POST\n{signed}\n\n", Encoding.UTF8.GetString(head));
    }

    [Fact]
    public void Names_are_sorted_by_code_unit_and_values_trimmed()
    {
        var names = SignedHeaderList.Parse("xa,X_A, x-b ,X-A,x-b");
        Assert.Equal(["x-a", "x-b", "x_a", "xa"], names);

        var request = new WebhookRequest("PUT", "/", [Pair("x_a", "3"), Pair("X-B", " 2\t"), Pair("x-a", "1;1"), Pair("xa", "4")], Body);
        Assert.Equal("PUT\n/\nx-a:1;1;x-b:2;x_a:3;xa:4\n", Encoding.UTF8.GetString(CanonicalRequest.Head(request, names)));
    }

    private static KeyValuePair<string, string> Pair(string name, string value) => KeyValuePair.Create(name, value);
}
