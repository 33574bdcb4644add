using System.Net;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using Platform.Webhooks.Relay;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>
/// The service itself on a port of its own, over a real emulator, with a clock that stands until it is told to move. Its relay
/// runs when a test says so. Starting another over the same settings is what a restart, or a second instance, is.
/// </summary>
internal sealed class WebhooksApp : IAsyncDisposable
{
    public const string SanitySecret = "sanity-secret-of-the-tests";
    public const string SnipcartSecret = "ST_snipcart_secret_of_the_tests";
    public const string FoxySecret = "foxy-encryption-key-of-the-tests";

    private static readonly DateTimeOffset FirstClock = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
    private static int _clocks;

    private readonly Factory _factory;

    private WebhooksApp(Factory factory, HttpClient http)
    {
        _factory = factory;
        Http = http;
    }

    public HttpClient Http { get; }

    public FakeTimeProvider Clock => _factory.Clock;

    public AwsFaults Faults => _factory.Faults;

    public LogCapture Logs => _factory.Logs;

    public DeliveryReader Deliveries => Get<DeliveryReader>();

    public DeliveryTable Table => Get<DeliveryTable>();

    /// <param name="settings">Of the emulator and the layer (<see cref="EventLayerFixture.Settings"/>).</param>
    /// <param name="more">Configuration beside the demo client's.</param>
    public static WebhooksApp Start(
        IReadOnlyDictionary<string, string?> settings,
        FakeTimeProvider? clock = null,
        IReadOnlyDictionary<string, string?>? more = null,
        Action<IServiceCollection>? services = null)
    {
        var all = new Dictionary<string, string?>(settings)
        {
            ["PLATFORM_ENVIRONMENT"] = "dev",
            ["PLATFORM_CLIENTS"] = Repository.PathOf("clients"),
            ["PLATFORM_DEFAULT_CLIENT"] = "editorial-store",
            ["EDITORIAL_STORE_SANITY"] = SanitySecret,
            ["EDITORIAL_STORE_SNIPCART"] = SnipcartSecret,
            ["SAAS_COMPANY_FOXY"] = FoxySecret,
            ["Relay:Enabled"] = "false",
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string?>())
            all[name] = value;

        var factory = new Factory(all, clock ?? NewClock(), services);
        // With a port alone, the factory may set it only after the entry point has started the server.
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        return new WebhooksApp(factory, factory.CreateClient());
    }

    /// <summary>
    /// Later than all recordings, to the second (signed times have no finer parts that would count). Each is a minute before the
    /// last: edits carry it, so no two may be the same, and a relay finds nothing due that an earlier test left behind.
    /// </summary>
    public static FakeTimeProvider NewClock() => new(FirstClock.AddMinutes(-Interlocked.Increment(ref _clocks)));

    public T Get<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    /// <summary>The messages that this process has published, in their order.</summary>
    public IReadOnlyList<PublishRequest> Published => [.. Faults.Requests.OfType<PublishRequest>()];

    public IReadOnlyList<UnifiedEvent> PublishedOf(string delivery) =>
        [.. Published.Where(m => m.Message!.Contains(delivery, StringComparison.Ordinal)).Select(m => EventJson.Parse(Encoding.UTF8.GetBytes(m.Message!)))];

    /// <summary>Body, record and events of a delivery, by their <c>sk</c>.</summary>
    public async Task<Dictionary<string, Dictionary<string, AttributeValue>>> ItemsAsync(string delivery) =>
        (await Table.ListAsync(DeliveryKeys.DeliveryOf(new DeliveryId(delivery)), "", TestContext.Current.CancellationToken))
            .ToDictionary(item => item.RequiredText("sk"));

    public async Task<DeliveryDetail> DetailAsync(string delivery) =>
        await Deliveries.GetAsync(new DeliveryId(delivery), TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"There is no delivery {delivery}.");

    /// <summary>As the projector does once an event had its whole effect.</summary>
    public async Task SettleAsync(string delivery)
    {
        foreach (var one in (await DetailAsync(delivery)).Events)
            await Get<DeliverySettlement>().SettleAsync(new DeliveryId(delivery), one.Id, TestContext.Current.CancellationToken);
    }

    /// <summary>One pass of the relay.</summary>
    public Task RelayAsync() => Get<RelayPass>().RunAsync(TestContext.Current.CancellationToken);

    public Task RelayAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return RelayAsync();
    }

    /// <summary>Lets time pass until the work is done: what waits in it for a retry or a time-out gets there.</summary>
    public async Task PassTimeAsync(Task work)
    {
        await Eventually.HoldsAsync(() =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            return work.IsCompleted;
        });
        await work;
    }

    public async Task<Answer> SendAsync(WebhookRequest request)
    {
        using var message = request.ToHttp();
        return await SendAsync(message);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage message)
    {
        using var response = await Http.SendAsync(message, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var line in Logs.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal)))
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        Http.Dispose();
        await _factory.DisposeAsync();
    }

    private sealed class Factory(IReadOnlyDictionary<string, string?> settings, FakeTimeProvider clock, Action<IServiceCollection>? more)
        : WebApplicationFactory<RelayPass>
    {
        public FakeTimeProvider Clock => clock;

        public AwsFaults Faults { get; } = new();

        public LogCapture Logs { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                Surround<IAmazonDynamoDB>(services);
                Surround<IAmazonSimpleNotificationService>(services);
                more?.Invoke(services);
            });
        }

        private void Surround<T>(IServiceCollection services)
            where T : class
        {
            var inner = services.Single(s => s.ServiceType == typeof(T)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton(provider => Faults.Around((T)inner(provider))));
        }
    }
}
