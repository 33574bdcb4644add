using System.Text.Json.Nodes;

namespace Platform.StandIns.Snipcart;

/// <summary>What a replay or a test posts before it sends the webhook: the request token, and the order it speaks of.</summary>
internal sealed record SnipcartRegistration(string Token, JsonObject? Order);
