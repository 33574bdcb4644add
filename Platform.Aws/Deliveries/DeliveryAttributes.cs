namespace Platform.Aws.Deliveries;

/// <summary>Attribute names of the table webhook-deliveries.</summary>
public static class DeliveryAttributes
{
    public const string Pk = "pk";
    public const string Sk = "sk";

    /// <summary>Stands only while something must still happen to the item: index <c>unsettled</c>.</summary>
    public const string Unsettled = "unsettled";

    /// <summary>Unix milliseconds: when the relay looks at it.</summary>
    public const string DueAt = "due_at";

    /// <summary>Unix seconds; compared by code as well, since DynamoDB deletes late.</summary>
    public const string ExpiresAt = "expires_at";

    public const string ClientEnvironment = "client_env";
    public const string ReceivedAt = "received_at";
    public const string Client = "client_id";
    public const string Environment = "environment";
    public const string Provider = "provider";
    public const string NativeId = "native_id";
    public const string Kind = "kind";
    public const string State = "state";
    public const string Code = "code";
    public const string Reason = "reason";
    public const string Status = "status";
    public const string Fix = "fix";
    public const string RequestId = "request_id";
    public const string Traceparent = "traceparent";
    public const string Path = "path";
    public const string Headers = "headers";
    public const string Secret = "secret";
    public const string Trust = "trust";
    public const string SignedAt = "signed_at";
    public const string BodyHash = "body_hash";
    public const string BodySize = "body_size";
    public const string EventCount = "event_count";
    public const string ClaimKey = "claim_key";
    public const string BodyKey = "body_key";
    public const string Delivery = "delivery_id";

    /// <summary>An item's bytes (<see cref="StoredBytes"/>), or where they lie in the payloads bucket.</summary>
    public const string Bytes = "bytes";
    public const string PayloadUrl = "payload_url";
    public const string PayloadHash = "payload_hash";

    public const string EventType = "event_type";
    public const string ContentType = "content_type";
    public const string ContentId = "content_id";
    public const string Locale = "locale";

    /// <summary>The integration mode that an event was last published in.</summary>
    public const string Mode = "mode";

    public const string Publishes = "publishes";
    public const string PublishedAt = "published_at";
    public const string SettledAt = "settled_at";

    /// <summary>Who works on the item, and (Unix milliseconds) until when nobody else may.</summary>
    public const string Owner = "owner";
    public const string LeaseUntil = "lease_until";
}
