using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>Whom a provider is priced and made for.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<TierLevel>))]
public enum TierLevel
{
    Budget,
    BudgetPlus,
    Professional,
    Enterprise,
}
