using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Primitives;
using Octokit.Webhooks;
using Octokit.Webhooks.Events;

namespace Platform.Benchmarks.Micro;

/// <summary>
/// The same GitHub push, read by us and by Octokit.Webhooks, which makes typed objects of all of it. Its signature check is
/// a part of its ASP.NET package and not measured here; ours is <see cref="Verify"/>.
/// </summary>
[MemoryDiagnoser]
public class GitHubBenchmarks
{
    private readonly SignedCase push = SignedCase.Of("decap/github-push-modified");
    private readonly Peer peer = new();
    private readonly Dictionary<string, StringValues> headers;

    public GitHubBenchmarks() => headers = push.Request.Headers.ToDictionary(header => header.Key, header => new StringValues(header.Value));

    [Benchmark]
    public Providers.VerificationResult Verify() => push.Verify();

    [Benchmark(Baseline = true)]
    public Providers.NormalisationResult Normalise() => push.Normalise();

    [Benchmark]
    public async Task<string?> OctokitWebhooks()
    {
        await peer.ProcessWebhookAsync(headers, push.Request.Body, CancellationToken.None);
        return peer.After;
    }

    private sealed class Peer : WebhookEventProcessor
    {
        public string? After { get; private set; }

        protected override ValueTask ProcessPushWebhookAsync(WebhookHeaders headers, PushEvent pushEvent, CancellationToken cancellationToken = default)
        {
            After = pushEvent.After;
            return ValueTask.CompletedTask;
        }
    }
}
