namespace Platform.Domain.Clients.Templates;

/// <summary>What differs from a template's defaults; null keeps the default.</summary>
public sealed record TemplateChoices
{
    public string? SsgEngine { get; init; }

    public string? CmsProvider { get; init; }

    public string? EcommerceProvider { get; init; }

    public IntegrationMode? IntegrationMode { get; init; }

    /// <summary>The repository of a Git-based CMS.</summary>
    public string? Repository { get; init; }

    public string? RepositoryOwner { get; init; }
}
