using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <param name="Duplicate">This event id has joined a batch before, whatever became of that.</param>
internal readonly record struct JoinResult(BatchId BatchId, bool Duplicate);
