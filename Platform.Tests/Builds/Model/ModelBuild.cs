using Platform.Domain.Ids;

namespace Platform.Tests.Builds.Model;

/// <summary>A build of the model: a batch from its sealing to its end.</summary>
/// <param name="Free">Since when nothing of the client ran, before this.</param>
internal sealed record ModelBuild(BatchId Batch, DateTimeOffset SealedAt, DateTimeOffset EndsAt, ModelOutcome Outcome, DateTimeOffset Free);
