using Platform.Domain.Ids;

namespace Platform.Aws.Content;

/// <summary>A full sync, or the seeding of a demo, has brought all content of these providers (RULES B7).</summary>
public sealed record CompleteMark
{
    public required IReadOnlyList<ProviderId> Providers { get; init; }

    public required DateTimeOffset At { get; init; }
}
