namespace Platform.Aws.Deliveries;

/// <summary>A stage that an event reached, where no audit keeps it (direct mode): noted on the event's own item.</summary>
/// <param name="Stage">One of <see cref="Platform.Aws.Audit.Stages"/>.</param>
public sealed record DeliveryStage(string Stage, DateTimeOffset At, string? Detail);
