using BenchmarkDotNet.Attributes;
using Platform.Providers;

namespace Platform.Benchmarks.Micro;

/// <summary>Verify and normalise one recorded webhook per provider: nanoseconds and bytes allocated.</summary>
[MemoryDiagnoser]
public class ProviderBenchmarks
{
    private SignedCase signed = null!;

    /// <summary>The usual delivery of each.</summary>
    public static IEnumerable<string> Cases =>
    [
        "contentful/entry-publish", "decap/github-push-modified", "foxy/transaction-created", "git/gitea-push", "sanity/article-published",
        "shopify_basic/orders-create", "snipcart/order-completed", "tina/content-modified",
    ];

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Sign() => signed = SignedCase.Of(Case);

    [Benchmark]
    public VerificationResult Verify() => signed.Verify();

    [Benchmark]
    public NormalisationResult Normalise() => signed.Normalise();
}
