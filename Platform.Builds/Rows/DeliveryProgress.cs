namespace Platform.Builds.Rows;

/// <summary>How many of a delivery's events have joined a batch.</summary>
internal sealed record DeliveryProgress(int Expected, int Joined);
