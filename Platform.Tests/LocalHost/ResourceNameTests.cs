using Platform.LocalHost.Model;

namespace Platform.Tests.LocalHost;

public sealed class ResourceNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("blue-shop")]
    [InlineData("Shop-2-eu")]
    public void What_Aspire_takes_is_taken(string name) => Assert.Equal(name, ResourceName.Checked(name));

    [Theory]
    [InlineData("")]
    [InlineData("2shop")]
    [InlineData("blue--shop")]
    [InlineData("shop-")]
    [InlineData("blue_shop")]
    [InlineData("größe")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public void What_Aspire_refuses_is_refused(string name) => Assert.Throws<ArgumentException>(() => ResourceName.Checked(name));
}
