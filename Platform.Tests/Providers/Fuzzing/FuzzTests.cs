using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Tests.Providers.Recordings;
using Platform.Tests.Waiting;

namespace Platform.Tests.Providers.Fuzzing;

/// <summary>Damaged recordings, provider by provider: nothing throws, and no body but the signed one passes for signed.</summary>
public sealed class FuzzTests
{
    private static readonly int Cases = LongRun.Of(500, 10_000);

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Providers => [.. ProviderRegistry.All.Select(provider => provider.Metadata.Id.Value)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Verifier_takes_no_other_body_for_the_signed_one_and_never_throws(string id) => Run(id, (recorded, random) =>
    {
        var signed = Sign(recorded);
        var body = random.Next(3) == 0 ? signed.Body.ToArray() : Damage.Of(signed.Body.Span, random);
        var headers = random.Next(2) == 0 ? [.. signed.Headers] : Damage.Of(signed.Headers, random);
        var request = new WebhookRequest(signed.Method, signed.Path, headers, body);
        return (request, Check);

        void Check()
        {
            var result = recorded.Provider.Verify(request, DemoClient.Secrets("another", "secret"), recorded.Client);
            if (!body.AsSpan().SequenceEqual(signed.Body.Span))
                Assert.False(result is VerificationResult.Verified { Trust: Trust.Signed }, "A changed body passed.");
            Assert.IsNotType<VerificationResult.Verified>(recorded.Provider.Verify(request, DemoClient.Secrets("another"), recorded.Client));
            Assert.IsType<VerificationResult.Refused>(recorded.Provider.Verify(request, [], recorded.Client));
        }
    });

    [Theory]
    [MemberData(nameof(Providers))]
    public void Normaliser_never_throws_and_its_events_can_be_written(string id) => Run(id, (recorded, random) =>
    {
        var signed = Sign(recorded);
        var request = new WebhookRequest(signed.Method, signed.Path, signed.Headers, Damage.Of(signed.Body.Span, random));
        return (request, Check);

        void Check()
        {
            recorded.Provider.Identify(request);
            if (recorded.Provider.Normalise(Inputs.Of(request, recorded.Client)) is NormalisationResult.Events events)
                Assert.All(events.Items, unified => Assert.Equal(unified.EventId, EventJson.Parse(EventJson.Serialize(unified)).EventId));
        }
    });

    [Theory]
    [MemberData(nameof(Providers))]
    public void Any_signature_header_is_refused_without_an_exception(string id) => Run(id, (recorded, random) =>
    {
        var names = recorded.Provider.Metadata.SignatureHeaders;
        var headers = recorded.Recording.Headers.Append(KeyValuePair.Create(names[random.Next(names.Count)], Damage.Text("t=1", random)));
        var request = new WebhookRequest("POST", "/", headers, recorded.Recording.Body);
        return (request, () => Assert.IsNotType<VerificationResult.Verified>(recorded.Provider.Verify(request, DemoClient.Secrets("secret"), recorded.Client)));
    });

    private static void Run(string id, Func<RecordedCase, Random, (WebhookRequest Request, Action Check)> next)
    {
        var cases = RecordedCase.Names.Select(name => new RecordedCase(name)).Where(recorded => recorded.Provider.Metadata.Id == new ProviderId(id)).ToList();
        Assert.NotEmpty(cases);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var recorded = cases[random.Next(cases.Count)];
            var (request, check) = next(recorded, random);
            try
            {
                check();
            }
            catch (Exception fault)
            {
                Assert.Fail($"Seed {seed}, case {i} ({recorded.Name}), headers {string.Join(" | ", request.Headers)}, body {Convert.ToBase64String(request.Body.Span)}: {fault}");
            }
        }
    }

    private static WebhookRequest Sign(RecordedCase recorded) =>
        recorded.Provider.Sign(recorded.Recording, new Uri($"http://127.0.0.1{recorded.Recording.Path}"), Clock, "secret");
}
