using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.ServiceDefaults.Settings;

public static class SettingsRegistration
{
    internal static void AddPlatformSettings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PlatformSettings>().Configure<IConfiguration>(Read).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PlatformSettings>, PlatformSettingsValidator>();
        builder.Services.TryAddSingleton(services => services.GetRequiredService<IOptions<PlatformSettings>>().Value);
        builder.Services.TryAddSingleton(services => Clients(services.GetRequiredService<PlatformSettings>()));
    }

    /// <summary>This process serves the clients of one mode, and those of the other are strangers to it.</summary>
    public static IServiceCollection AddClientsOf(this IServiceCollection services, IntegrationMode mode) =>
        services.AddSingleton(provider => Clients(provider.GetRequiredService<PlatformSettings>()).Serving(mode));

    private static void Read(PlatformSettings settings, IConfiguration configuration)
    {
        settings.Environment = configuration["PLATFORM_ENVIRONMENT"] ?? settings.Environment;
        settings.ClientsFolder = configuration["PLATFORM_CLIENTS"] ?? settings.ClientsFolder;
        settings.ClientOverrides = configuration[ClientDirectory.OverridesVariable];
        settings.DefaultClient = configuration["PLATFORM_DEFAULT_CLIENT"] is { Length: > 0 } id ? new ClientId(id) : null;
        settings.OperatorKey = configuration["PLATFORM_OPERATOR_KEY"];
        settings.OperatorKeyReference = configuration["PLATFORM_OPERATOR_KEY_REF"] is { Length: > 0 } reference ? reference : null;
        settings.DataFolder = configuration["PLATFORM_DATA"] ?? settings.DataFolder;
    }

    private static ClientDirectory Clients(PlatformSettings settings) =>
        ClientDirectory.Load(settings.ClientsFolder, settings.Environment, settings.ClientOverrides);
}
