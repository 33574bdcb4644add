using Platform.Domain.Clients;
using Platform.Providers;

namespace Platform.Webhooks.Receiving;

/// <summary>Whom a webhook is for, and who says it.</summary>
internal sealed record WebhookTarget(ClientServiceConfig Client, IWebhookProvider Provider);
