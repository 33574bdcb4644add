namespace Platform.Aws.Metrics;

/// <summary>What leaves functions as CloudWatch metrics, by name: the constants that <see cref="FunctionMetrics"/> and alarms share.</summary>
public static class MetricNames
{
    public const string Namespace = "Platform";

    /// <summary>The dimension that every metric has: the event layer's prefix (<c>PLATFORM_PREFIX</c>).</summary>
    public const string LayerDimension = "layer";

    /// <summary>The second dimension of <see cref="Refused"/>, beside the metric without it.</summary>
    public const string CodeDimension = "code";

    public const string Received = "webhooks_received";
    public const string Taken = "webhooks_taken";
    public const string Refused = "webhooks_refused";

    /// <summary>Seconds.</summary>
    public const string Duration = "webhooks_duration";

    /// <summary>Seconds, our time less the sender's.</summary>
    public const string ClockSkew = "webhooks_clock_skew";

    /// <summary>Seconds since the receipt of the oldest delivery with an event that had not its whole effect; 0 where there is none.</summary>
    public const string UnsettledAge = "deliveries_unsettled_age";

    /// <summary>Seconds that the relay is behind.</summary>
    public const string RelayLag = "relay_lag";

    /// <summary>Events that the relay gave up.</summary>
    public const string DeadLetteredEvents = "events_dead_lettered";

    /// <summary>Messages that became dead letters because they can never succeed.</summary>
    public const string PoisonMessages = "messages_poison";

    /// <summary>Messages that failed and come again.</summary>
    public const string RetriedMessages = "messages_retried";

    /// <summary>Seconds from a webhook's receipt to its content in the cache.</summary>
    public const string ContentLag = "content_lag";

    public const string FailedBuilds = "builds_failed";

    /// <summary>Batches whose retries ended; they wait for the next event.</summary>
    public const string AbandonedBatches = "batches_abandoned";

    /// <summary>Invocations that failed, and HTTP answers of 500 and above.</summary>
    public const string FunctionErrors = "function_errors";
}
