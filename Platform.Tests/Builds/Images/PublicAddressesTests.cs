using System.Net;
using Platform.Builds.Images;

namespace Platform.Tests.Builds.Images;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    public void Addresses_of_a_network_of_ones_own_are_not_asked(string address) => Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2001:db8::1")]
    public void Public_ones_are(string address) => Assert.True(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_home_is_refused()
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = PublicAddresses.ConnectAsync });
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://localhost/a.jpg", TestContext.Current.CancellationToken));
        Assert.Contains("localhost has no public address", fault.Message, StringComparison.Ordinal);
    }
}
