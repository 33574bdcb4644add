using System.Text.Json.Serialization;
using Platform.Aws.Content;
using Platform.Domain.Ids;

namespace Platform.Content.Api;

/// <summary>Whether sites may be built from the client's content (RULES B7).</summary>
internal sealed record CompletenessAnswer
{
    public required ClientId ClientId { get; init; }

    public required bool Complete { get; init; }

    /// <summary>The client's providers of now.</summary>
    public required IReadOnlyList<ProviderId> Providers { get; init; }

    /// <summary>The last mark; it counts only for the providers it was set for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required CompleteMark? Marked { get; init; }
}
