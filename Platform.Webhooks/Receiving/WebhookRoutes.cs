using Platform.Domain.Ids;

namespace Platform.Webhooks.Receiving;

internal static class WebhookRoutes
{
    /// <summary>The deployment's own client, and any client by name. Nothing else is served.</summary>
    public static void MapWebhooks(this WebApplication app)
    {
        app.MapPost("/webhooks/{provider}", (string provider, HttpContext context, Reception reception) =>
            reception.ReceiveAsync(context, null, new ProviderId(provider)));

        app.MapPost("/clients/{clientId}/webhooks/{provider}", (string clientId, string provider, HttpContext context, Reception reception) =>
            reception.ReceiveAsync(context, new ClientId(clientId), new ProviderId(provider)));
    }
}
