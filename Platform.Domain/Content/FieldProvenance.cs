using Platform.Domain.Ids;

namespace Platform.Domain.Content;

/// <summary>Where a field's value came from.</summary>
public sealed record FieldProvenance
{
    public required ProviderId Provider { get; init; }

    public string? Revision { get; init; }
}
