using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Builds.Rows;

/// <summary>Open takes events; Sealed is being built; the others are its end. PutBack: its events went into another batch.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BatchPhase>))]
internal enum BatchPhase
{
    Open,
    Sealed,
    Live,
    Dropped,
    PutBack,
}
