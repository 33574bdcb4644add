using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>Publishing is held since a rollback, until somebody resumes it (RULES D3).</summary>
internal sealed record Hold(ReleaseId ReleaseId, DateTimeOffset Since);
