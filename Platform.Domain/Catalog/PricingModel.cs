using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>How a provider asks for money.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PricingModel>))]
public enum PricingModel
{
    Free,
    Freemium,
    UsageBased,
    Subscription,
    TransactionBased,
    SubscriptionAndFees,
}
