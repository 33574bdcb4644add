using Platform.Domain.Clients;

namespace Platform.Stacks;

/// <summary>What a caller of <see cref="PlatformStackFactory"/> may say beyond the choice itself; everything has a default.</summary>
public sealed record StackOptions
{
    /// <summary>Null: event-driven for a composed stack, else direct.</summary>
    public IntegrationMode? Mode { get; init; }

    /// <summary><c>dev</c>, <c>staging</c> or <c>prod</c>.</summary>
    public string Environment { get; init; } = "prod";

    /// <summary>Of the providers, by name; each goes to the one that has it. What is missing becomes a parameter of the template.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The stack's name; null takes the formula's.</summary>
    public string? StackId { get; init; }

    /// <summary>Shown in tags; null makes it of the client's id.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The folder of the packages that <c>./platform package</c> makes; null takes the repository's.</summary>
    public string? Artifacts { get; init; }
}
