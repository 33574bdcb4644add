namespace Platform.Providers.Contentful;

/// <summary>https://www.contentful.com/developers/docs/webhooks/headers/</summary>
internal static class ContentfulHeaders
{
    public const string Prefix = "x-contentful-";

    public const string Signature = "x-contentful-signature";
    public const string SignedHeaders = "x-contentful-signed-headers";
    public const string Timestamp = "x-contentful-timestamp";

    public const string Topic = "x-contentful-topic";
    public const string DeliveryId = "x-contentful-idempotency-key";
    public const string EventTime = "x-contentful-event-datetime";
    public const string Attempt = "x-contentful-webhook-request-attempt";
    public const string Webhook = "x-contentful-webhook-name";
    public const string ResourceName = "x-contentful-crn";
}
