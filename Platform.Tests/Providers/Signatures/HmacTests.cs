using System.Text;
using Platform.Providers.Signatures;

namespace Platform.Tests.Providers.Signatures;

public sealed class HmacTests
{
    // RFC 4231, 4.3
    private const string Vector = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    [Theory]
    [InlineData("", "what do ya want for nothing?")]
    [InlineData("what do ya ", "want for nothing?")]
    [InlineData("what do ya want for nothing?", "")]
    public void Pieces_are_hashed_as_if_they_were_one(string a, string b)
    {
        var hash = Hmac.Of("Jefe"u8, Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b));
        Assert.Equal(Vector, Convert.ToHexStringLower(hash));
        Assert.True(Hmac.Matches("Jefe"u8, Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b), hash));
        Assert.False(Hmac.Matches("Jefe"u8, Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b + "?"), hash));
        Assert.False(Hmac.Matches("Jefe"u8, Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b), hash.AsSpan(1)));
    }

    [Fact]
    public void Only_lower_case_digits_are_a_signature()
    {
        Span<byte> bytes = stackalloc byte[32];
        Assert.True(HexSignature.TryParse(Vector, bytes));
        Assert.Equal(Vector, Convert.ToHexStringLower(bytes));
        foreach (var spoiled in new[] { "", Vector[1..], Vector + "0", Vector.ToUpperInvariant(), " " + Vector[1..] })
            Assert.False(HexSignature.TryParse(spoiled, bytes));
    }

    [Fact]
    public void Token_matches_itself_only()
    {
        Assert.True(StaticToken.Matches("töken", "töken"));
        Assert.False(StaticToken.Matches("token", "token\n"));
        Assert.False(StaticToken.Matches("", "token"));
    }
}
