namespace Platform.Builds.Rows;

/// <summary>When the site's blobs were last collected.</summary>
internal sealed record Collection(DateTimeOffset At);
