namespace Platform.Providers;

/// <summary>What tells one delivery from another.</summary>
/// <param name="NativeId">The provider's id of the delivery; one that we derive ourselves contains the body's hash (RULES A3).</param>
/// <param name="Kind">The event's kind by the provider's word, such as <c>update</c> or <c>order.completed</c>.</param>
/// <param name="BodyKey">
/// Text over signed bytes that finds the same body under a new id (K2), kind included; null where bodies carry neither time
/// nor revision, so that equal bodies may be two real events.
/// </param>
public sealed record DeliveryIdentity(string NativeId, string Kind, string? BodyKey);
