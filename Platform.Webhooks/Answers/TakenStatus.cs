using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Webhooks.Answers;

/// <summary>What a 200 says.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<TakenStatus>))]
internal enum TakenStatus
{
    Accepted,
    Duplicate,
    Ignored,
    Quarantined,
}
