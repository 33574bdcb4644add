using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Providers.Git;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Providers.Git;

/// <summary>What holds for every recording of a Git host, beside what holds for all.</summary>
public sealed class GitRecordingTests
{
    private static readonly FakeTimeProvider Clock = new(GitRequests.Now);

    public static TheoryData<string> Cases =>
        [.. RecordedCase.Names.Where(name => name.StartsWith("git/", StringComparison.Ordinal) || name.StartsWith("decap/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_person_reaches_its_events(string name)
    {
        var recorded = new RecordedCase(name);
        var request = recorded.Provider.Sign(recorded.Recording, new Uri("http://127.0.0.1/"), Clock, "secret");
        if (recorded.Provider.Normalise(Inputs.Of(request, recorded.Client)) is not NormalisationResult.Events events)
            return;

        Assert.All(events.Items, unified => Assert.All(
            ["Ada", "Bram", "Sample", "@example.com", "@git", "noreply", "avatar", "Create Articles"],
            personal => Assert.DoesNotContain(personal, Encoding.UTF8.GetString(EventJson.Serialize(unified)), StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_holds_no_proof(string name) =>
        Assert.DoesNotContain(new RecordedCase(name).Recording.Headers, h => GitHeaders.Signatures.Contains(h.Key, StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Changed_body_of_a_host_that_signs_is_refused(string name)
    {
        var recorded = new RecordedCase(name);
        var signed = recorded.Provider.Sign(recorded.Recording, new Uri("http://127.0.0.1/"), Clock, "whsec_c2VjcmV0");
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 50; i++)
        {
            var body = signed.Body.ToArray();
            body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
            var result = recorded.Provider.Verify(signed.With(body), DemoClient.Secrets("whsec_c2VjcmV0"), recorded.Client);
            Assert.True(result is VerificationResult.Refused { Refusal.Code: "signature_mismatch" }, $"Seed {seed}, case {i}: {result}");
        }
    }
}
