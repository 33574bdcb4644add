using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Providers.Replay;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Providers.Replay;

/// <summary>What is sent wrongly on purpose is refused by each provider's own verification, and for that reason.</summary>
public sealed class CorruptionTests
{
    private const string Secret = "secret-9zZ";

    private static readonly Uri Target = new("http://127.0.0.1/webhooks/x");

    public static TheoryData<string> Cases => [.. RecordedCase.Names];

    /// <summary>Those that prove a sender by a signature over the bytes.</summary>
    public static TheoryData<string> Signed => [.. RecordedCase.Names.Where(name => Verify(name, Sign(name, null)) is VerificationResult.Verified { Trust: Trust.Signed })];

    public static TheoryData<string> WithTime => [.. RecordedCase.Names.Where(name => Verify(name, Sign(name, null)) is VerificationResult.Verified { SignedAt: not null })];

    public static TheoryData<string> WithoutTime => [.. RecordedCase.Names.Where(name => Verify(name, Sign(name, null)) is not VerificationResult.Verified { SignedAt: not null })];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Another_secret_is_refused_or_is_a_token_that_nobody_issued(string name)
    {
        if (Verify(name, Sign(name, null)) is VerificationResult.Refused)
            return;
        Assert.IsNotType<VerificationResult.Verified>(Verify(name, Sign(name, Corruption.Signature)));
    }

    [Theory]
    [MemberData(nameof(Signed))]
    public void Changed_byte_is_refused(string name) =>
        Assert.IsType<VerificationResult.Refused>(Verify(name, CorruptedSigning.WithAnotherBody(Sign(name, null))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Changed_body_differs_in_one_byte_and_stays_what_it_was(string name)
    {
        var before = Sign(name, null);
        var after = CorruptedSigning.WithAnotherBody(before).Body;
        Assert.Equal(before.Body.Length, after.Length);
        Assert.Equal(1, before.Body.ToArray().Zip(after.ToArray()).Count(pair => pair.First != pair.Second));
        if (IsJson(before.Body))
            Assert.True(IsJson(after));
    }

    [Theory]
    [MemberData(nameof(WithTime))]
    public void Old_time_is_signed_as_such(string name)
    {
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(name, Sign(name, Corruption.Time)));
        Assert.InRange(TimeProvider.System.GetUtcNow() - verified.SignedAt!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }

    [Theory]
    [MemberData(nameof(WithoutTime))]
    public void Provider_that_signs_no_time_says_so(string name) =>
        Assert.Contains("signs no time", Assert.Throws<NotSupportedException>(() => Sign(name, Corruption.Time)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    public void Body_without_texts_is_changed_too(string body)
    {
        var request = new WebhookRequest("POST", "/", [], System.Text.Encoding.UTF8.GetBytes(body));
        Assert.NotEqual(request.Body.ToArray(), CorruptedSigning.WithAnotherBody(request).Body.ToArray());
    }

    private static WebhookRequest Sign(string name, Corruption? corrupt)
    {
        var recorded = new RecordedCase(name);
        var order = new ReplayOrder { Provider = recorded.Provider, Recording = recorded.Recording, Secret = Secret, Corrupt = corrupt };
        return CorruptedSigning.Sign(order, recorded.Recording, Target, TimeProvider.System);
    }

    private static VerificationResult Verify(string name, WebhookRequest request)
    {
        var recorded = new RecordedCase(name);
        return recorded.Provider.Verify(request, DemoClient.Secrets(Secret), recorded.Client);
    }

    private static bool IsJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
