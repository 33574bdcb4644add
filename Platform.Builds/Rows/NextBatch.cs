using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>Which batch the client's next event joins. Its header appears with the first event that may open it.</summary>
internal sealed record NextBatch(BatchId BatchId);
