namespace Platform.Providers.Sanity;

internal static class SanityHeaders
{
    public const string Signature = "sanity-webhook-signature";
    public const string DeliveryId = "idempotency-key";
    public const string TransactionId = "sanity-transaction-id";
    public const string TransactionTime = "sanity-transaction-time";
    public const string DocumentId = "sanity-document-id";
    public const string Operation = "sanity-operation";
    public const string Project = "sanity-project-id";
    public const string Dataset = "sanity-dataset";
    public const string Webhook = "sanity-webhook-id";
}
