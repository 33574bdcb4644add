using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.ServiceDefaults.Settings;

/// <summary>What every service is told by its environment. Validated at start, all faults together.</summary>
public sealed class PlatformSettings
{
    /// <summary><c>PLATFORM_ENVIRONMENT</c>: <c>dev</c>, <c>staging</c> or <c>prod</c>.</summary>
    public string Environment { get; set; } = "dev";

    /// <summary><c>PLATFORM_CLIENTS</c>: the folder with the clients' files; a relative one counts from the working directory.</summary>
    public string ClientsFolder { get; set; } = "clients";

    /// <summary><c>PLATFORM_CLIENT_OVERRIDES</c>: what only a deployment knows of its clients; see <see cref="ClientDirectory.OverridesVariable"/>.</summary>
    public string? ClientOverrides { get; set; }

    /// <summary><c>PLATFORM_DEFAULT_CLIENT</c>: the deployment's own client, for routes that name none.</summary>
    public ClientId? DefaultClient { get; set; }

    /// <summary><c>PLATFORM_OPERATOR_KEY</c>: who may start, cancel and roll back builds. Never logged.</summary>
    public string? OperatorKey { get; set; }

    /// <summary><c>PLATFORM_OPERATOR_KEY_REF</c>: where the key is kept instead, such as <c>ssm:/acme-corp-prod/operator-key</c>; read at use, so that it can be rotated.</summary>
    public string? OperatorKeyReference { get; set; }

    /// <summary><c>PLATFORM_DATA</c>: the folder for workspaces and other local state.</summary>
    public string DataFolder { get; set; } = ".platform";
}
