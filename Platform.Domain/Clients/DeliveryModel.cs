using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>Hosted by the agency, or handed over as a template.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DeliveryModel>))]
public enum DeliveryModel
{
    Hosted,
    ConsultingTemplate,
}
