using System.Text.RegularExpressions;

namespace Platform.Domain.Catalog;

/// <summary>One setting of a provider, such as <c>project_id</c>: what it is, and which values it takes.</summary>
public sealed record ProviderSetting
{
    public required string Name { get; init; }

    /// <summary>Without it the provider can't be deployed.</summary>
    public required bool Required { get; init; }

    /// <summary>The configuration holds a reference to it (<c>env:NAME</c>), never the value, and starters are not told.</summary>
    public required bool Secret { get; init; }

    public required string Description { get; init; }

    public required string Example { get; init; }

    /// <summary>The only values it takes; null where <see cref="Pattern"/> says.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>What its whole value must match, as a JSON schema says it (<c>^…$</c>); null where <see cref="Allowed"/> says.</summary>
    public string? Pattern { get; init; }

    /// <summary>What counts where it is left out.</summary>
    public string? Default { get; init; }

    public bool Accepts(string value) =>
        Allowed?.Contains(value) != false
        && (Pattern is null || (Regex.Match(value, Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) is { Success: true } match && match.Length == value.Length));
}
