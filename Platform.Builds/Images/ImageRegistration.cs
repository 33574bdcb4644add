namespace Platform.Builds.Images;

internal static class ImageRegistration
{
    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration)
    {
        var standIn = configuration["PLATFORM_IMAGE_STANDIN"];
        services.AddHttpClient<ImageFetcher>(http =>
            {
                http.Timeout = TimeSpan.FromSeconds(20);
                http.MaxResponseContentBufferSize = ImageFetcher.LargestBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => string.IsNullOrEmpty(standIn)
                ? new SocketsHttpHandler { ConnectCallback = PublicAddresses.ConnectAsync, MaxAutomaticRedirections = 3 }
                : new ImageStandIn(new Uri(standIn)));
        return services.AddSingleton<ImageLibrary>().AddSingleton<ImageFolder>();
    }
}
