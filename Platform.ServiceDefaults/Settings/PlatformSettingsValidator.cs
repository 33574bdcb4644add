using Microsoft.Extensions.Options;
using Platform.Domain.Clients;

namespace Platform.ServiceDefaults.Settings;

/// <summary>Each fault names the variable, its value, the rule and the fix.</summary>
internal sealed class PlatformSettingsValidator : IValidateOptions<PlatformSettings>
{
    private static readonly string[] Environments = ["dev", "staging", "prod"];

    public ValidateOptionsResult Validate(string? name, PlatformSettings options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(PlatformSettings settings)
    {
        if (!Environments.Contains(settings.Environment))
            yield return $"PLATFORM_ENVIRONMENT is '{settings.Environment}'; set it to dev, staging or prod.";

        if (settings.OperatorKey is { Length: < 16 })
            yield return $"PLATFORM_OPERATOR_KEY has {settings.OperatorKey.Length} characters; set at least 16 random ones, or leave it out.";

        if (settings.OperatorKeyReference is { } reference && reference.Split(':', 2) is not ["env" or "ssm" or "secretsmanager", { Length: > 0 }])
            yield return $"PLATFORM_OPERATOR_KEY_REF is '{reference}'; write env:NAME, ssm:/path or secretsmanager:name.";

        var (clients, fault) = Load(settings);
        if (fault is not null)
            yield return fault;
        else if (settings.DefaultClient is { } id && clients!.Find(id) is null)
            yield return $"PLATFORM_DEFAULT_CLIENT is '{id}'; {settings.ClientsFolder} holds {Names(clients)}. Name one of these.";
    }

    private static (ClientDirectory? Clients, string? Fault) Load(PlatformSettings settings)
    {
        try
        {
            return (ClientDirectory.Load(settings.ClientsFolder, settings.Environment, settings.ClientOverrides), null);
        }
        catch (DirectoryNotFoundException)
        {
            return (null, $"PLATFORM_CLIENTS is '{settings.ClientsFolder}', which is no folder; name the one that holds <client>.json files.");
        }
        catch (ClientFileException fault)
        {
            return (null, $"PLATFORM_CLIENTS is '{settings.ClientsFolder}': {fault.Message}");
        }
    }

    private static string Names(ClientDirectory clients) =>
        clients.All.Count == 0 ? "no client" : string.Join(", ", clients.All.Select(c => c.ClientId.Value).Order(StringComparer.Ordinal));
}
