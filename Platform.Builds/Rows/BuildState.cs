using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Builds.Rows;

/// <summary>Superseded: a newer release was live before this one could be.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BuildState>))]
internal enum BuildState
{
    Queued,
    Building,
    Publishing,
    Live,
    Failed,
    Cancelled,
    Superseded,
}
