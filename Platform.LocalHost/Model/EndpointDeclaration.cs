namespace Platform.LocalHost.Model;

internal sealed record EndpointDeclaration(string Name, int? Port, string? PortVariable)
{
    /// <summary>The name of an endpoint that was given none: its scheme.</summary>
    public const string DefaultName = "http";

    public string Scheme { get; } = "http";

    /// <summary>Aspire says localhost; here nothing listens beyond IPv4's loopback, and no resolver is asked.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>Set when the application is built.</summary>
    public int? AllocatedPort { get; set; }
}
