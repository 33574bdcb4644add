namespace Platform.Domain.Catalog.Recommendations;

/// <summary>When a rule speaks: one of <see cref="Any"/>, all of <see cref="All"/>, none of <see cref="None"/>; what is left out holds.</summary>
internal sealed record RequirementScope
{
    public IReadOnlyList<string>? Any { get; init; }

    public IReadOnlyList<string>? All { get; init; }

    public IReadOnlyList<string>? None { get; init; }

    /// <summary>A flag given as false: refused, not merely unmentioned.</summary>
    public string? Refused { get; init; }

    public bool Holds(ClientRequirements requirements) =>
        Any?.Any(requirements.Has) != false
        && All?.All(requirements.Has) != false
        && None?.Any(requirements.Has) != true
        && (Refused is null || requirements.Flag(Refused) == false);
}
