using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Providers;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Providers;

/// <summary>Damaged recordings: nothing throws, and no body but the signed one passes.</summary>
public sealed class FuzzTests
{
    private const int Cases = 500;

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Damaged_body_never_passes_its_signature_and_never_throws()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var names = RecordedCase.Names.ToArray();
        for (var i = 0; i < Cases; i++)
        {
            var name = names[random.Next(names.Length)];
            var recorded = new RecordedCase(name);
            var signed = recorded.Provider.Sign(recorded.Recording, new Uri("http://127.0.0.1/webhooks"), Clock, "secret");
            var body = Damage(signed.Body.Span, random);
            var request = new WebhookRequest(signed.Method, signed.Path, signed.Headers, body);
            try
            {
                var verification = recorded.Provider.Verify(request, DemoClient.Secrets("secret"), recorded.Client);
                if (recorded.Provider.Metadata.SignsTime && !body.AsSpan().SequenceEqual(signed.Body.Span))
                    Assert.IsType<VerificationResult.Refused>(verification);
                recorded.Provider.Identify(request);
                recorded.Provider.Normalise(Inputs.Of(request, recorded.Client));
            }
            catch (Exception fault)
            {
                Assert.Fail($"Seed {seed}, case {i} ({name}), body {Convert.ToBase64String(body)}: {fault}");
            }
        }
    }

    [Fact]
    public void Any_signature_header_is_taken_or_refused_without_an_exception()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string alphabet = "t=v1, 0123456789-_Aaé\"'\0\uD800";
        for (var i = 0; i < Cases; i++)
        {
            var header = "t=" + new string([.. Enumerable.Range(0, random.Next(70)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            foreach (var provider in ProviderRegistry.All)
            {
                var request = new WebhookRequest("POST", "/", [KeyValuePair.Create(provider.Metadata.SignatureHeaders[0], header)], Encoding.UTF8.GetBytes("{}"));
                var result = provider.Verify(request, DemoClient.Secrets("secret"), DemoClient.Config);
                Assert.True(result is VerificationResult.Refused, $"Seed {seed}, case {i}, {provider.Metadata.Id}: '{header}'");
            }
        }
    }

    private static byte[] Damage(ReadOnlySpan<byte> body, Random random)
    {
        var damaged = body.ToArray().ToList();
        for (var n = random.Next(1, 6); n > 0 && damaged.Count > 0; n--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 40), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                default:
                    Retype(damaged, at, random);
                    break;
            }
        }

        return [.. damaged];
    }

    /// <summary>Makes the value after a colon another kind of JSON, which is where readers trip.</summary>
    private static void Retype(List<byte> body, int from, Random random)
    {
        var colon = body.IndexOf((byte)':', from);
        if (colon < 0 || body.IndexOf((byte)',', colon) is not (> 0 and var comma))
            return;
        body.RemoveRange(colon + 1, comma - colon - 1);
        body.InsertRange(colon + 1, Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]));
    }

    private static readonly string[] Fragments = ["\\ud800", "\\u0000", "\"", "{", "}", "[", "]", "\\", "\uFEFF", "9999999999999999999999", "null", ","];

    private static readonly string[] Values = ["null", "true", "{}", "[]", "\"\"", "\"\\ud800\"", "-1", "1e400", "[[[{}]]]", "\"9999-12-31T23:59:59Z\"", "{\"_ref\":7}"];
}
