using System.Text;
using Platform.Providers.Signatures;

namespace Platform.Tests.Providers.Signatures;

public sealed class HmacTests
{
    // RFC 4231, test case 2.
    private const string Vector = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private static readonly byte[] Key = "Jefe"u8.ToArray();
    private static readonly byte[] Text = "what do ya want for nothing?"u8.ToArray();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(28)]
    public void Vector_of_the_RFC_comes_out_wherever_the_bytes_are_cut(int at)
    {
        Assert.Equal(Vector, Convert.ToHexStringLower(Hmac.Of(Key, Text.AsSpan(0, at), Text.AsSpan(at))));
        Assert.True(Hmac.Matches(Key, Text.AsSpan(0, at), Text.AsSpan(at), Convert.FromHexString(Vector)));
    }

    [Fact]
    public void Another_key_another_byte_or_another_length_does_not_match()
    {
        var mac = Convert.FromHexString(Vector);
        Assert.False(Hmac.Matches("jefe"u8, Text, [], mac));
        Assert.False(Hmac.Matches(Key, Encoding.UTF8.GetBytes("What do ya want for nothing?"), [], mac));
        Assert.False(Hmac.Matches(Key, Text, [], mac.AsSpan(0, 31)));
        Assert.False(Hmac.Matches(Key, Text, [], []));
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
