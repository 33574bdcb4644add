using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Pulling;
using Platform.StandIns.Contentful;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers.Pulling;

/// <summary>A provider's reader over the stand-in of its API, with the demo's seeds; for some requests somebody else may answer.</summary>
internal sealed class StandInReading : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly WebApplicationFactory<ContentfulSpaces> application = new StandIn();
    private readonly Wire wire = new();

    public StandInReading(string path, ClientServiceConfig client)
    {
        StandInClient = application.CreateClient();
        Reading = new ContentReading
        {
            Client = client,
            Environment = "dev",
            Http = application.CreateDefaultClient(wire),
            Address = $"http://localhost/{path}",
            At = Now,
        };
    }

    public ContentReading Reading { get; set; }

    /// <summary>Puts and removes what the API gives.</summary>
    public HttpClient StandInClient { get; }

    public IReadOnlyList<HttpRequestMessage> Asked => wire.Asked;

    /// <summary>What answers in the stand-in's place, one for each request; null lets it through.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Instead
    {
        set => wire.Instead = value;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static HttpResponseMessage Answer(string body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(body) };

    public Task<ContentPage> PageAsync(string? after = null) =>
        ((IContentReader)ProviderRegistry.Find(Provider)!).ReadAsync(Reading, after, Cancellation);

    /// <summary>Of all pages.</summary>
    public async Task<IReadOnlyList<UnifiedEvent>> AllAsync()
    {
        var events = new List<UnifiedEvent>();
        for (var page = await PageAsync(); ; page = await PageAsync(page.Next))
        {
            events.AddRange(page.Events);
            if (page.Next is null)
                return events;
        }
    }

    /// <summary>Why it can't be read.</summary>
    public async Task<string> FaultAsync(string? after = null) => (await Assert.ThrowsAsync<ContentReadException>(() => PageAsync(after))).Message;

    public void Dispose()
    {
        StandInClient.Dispose();
        Reading.Http.Dispose();
        application.Dispose();
    }

    private ProviderId Provider => new(Reading.Address!.Contains("contentful", StringComparison.Ordinal) ? "contentful" : "shopify_basic");

    private sealed class Wire : DelegatingHandler
    {
        private readonly List<HttpRequestMessage> asked = [];

        public IReadOnlyList<HttpRequestMessage> Asked => asked;

        public Func<HttpRequestMessage, HttpResponseMessage?>? Instead { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request);
            return Instead?.Invoke(request) ?? await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class StandIn : WebApplicationFactory<ContentfulSpaces>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("PLATFORM_SEEDS", Repository.PathOf("recordings"))
            .ConfigureLogging(logging => logging.ClearProviders());
    }
}
