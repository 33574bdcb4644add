namespace Platform.Webhooks.Verification;

internal static class TokenApiRegistration
{
    private const int CallsAtOnce = 16;

    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The client for Snipcart's API; <c>SNIPCART_API_URL</c> points it elsewhere. It repeats nothing, as a token works once, and
    /// follows no redirect, as that would carry the key along.
    /// </summary>
    public static void AddTokenApi(this IServiceCollection services)
    {
        var client = services.AddHttpClient("snipcart", (provider, http) =>
        {
            var address = provider.GetRequiredService<IConfiguration>()["SNIPCART_API_URL"];
            http.BaseAddress = new Uri(address is { Length: > 0 } ? address.TrimEnd('/') + "/" : "https://app.snipcart.com/api/");
            // Waiting for one of the connections counts.
            http.Timeout = CallTimeout;
        });

#pragma warning disable EXTEXP0001 // The defaults' retries would use the token up.
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001

        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = CallsAtOnce,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
    }
}
