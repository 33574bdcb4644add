using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>Who edits a tier 1 site.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ManagementModel>))]
public enum ManagementModel
{
    DeveloperManaged,
    SelfManaged,
    Technical,
}
