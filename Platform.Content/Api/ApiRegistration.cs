using System.Text.Json;
using Microsoft.AspNetCore.ResponseCompression;

namespace Platform.Content.Api;

internal static class ApiRegistration
{
    public static IServiceCollection AddContentApi(this IServiceCollection services) => services
        .AddSingleton<ApiKeys>()
        .AddSingleton<LiveItems>()
        .AddSingleton<PreviewItems>()
        .AddSingleton<ItemReaders>()
        .AddOpenApi()
        .ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        })
        // Over HTTPS too: no secret stands beside anything that a stranger chose.
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, ExportRoute.MediaType];
        });
}
