using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>What a plan's monthly price is asked for.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PlanUnit>))]
public enum PlanUnit
{
    Site,
    Account,
    Seat,
}
