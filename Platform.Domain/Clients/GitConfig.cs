namespace Platform.Domain.Clients;

/// <summary>The repository that a client's content is in.</summary>
public sealed record GitConfig
{
    /// <summary>Anything that Git fetches from. A relative path lies in the platform's data folder: a laptop's bare repository.</summary>
    public required string Url { get; init; }

    /// <summary>The branch that is published; pushes to others are passed over.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>The folder of the content, with slashes; empty for the whole repository.</summary>
    public string Directory { get; init; } = "content";

    /// <summary>What reads a private repository over HTTPS; null for a public one.</summary>
    public SecretReference? Token { get; init; }

    /// <summary>Whose webhooks come, where their headers alone shall not decide; null lets the headers tell.</summary>
    public GitHost? Host { get; init; }
}
