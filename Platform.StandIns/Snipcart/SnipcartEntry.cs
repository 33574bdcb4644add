using System.Text.Json.Nodes;

namespace Platform.StandIns.Snipcart;

/// <summary>A line of the book: a token was registered (with its order, if it has one), or was used.</summary>
internal sealed record SnipcartEntry(string Token, JsonObject? Order = null, bool Used = false);
