using System.Text.Json.Serialization;
using Platform.Domain.Builds;

namespace Platform.Builds.Rows;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(BatchMember))]
[JsonSerializable(typeof(BudgetUse))]
[JsonSerializable(typeof(Build))]
[JsonSerializable(typeof(Collection))]
[JsonSerializable(typeof(Hold))]
[JsonSerializable(typeof(Intent))]
[JsonSerializable(typeof(InvalidationCount))]
[JsonSerializable(typeof(JoinedEvent))]
[JsonSerializable(typeof(NextBatch))]
[JsonSerializable(typeof(RunningBuild))]
[JsonSerializable(typeof(SnapshotCounter))]
internal sealed partial class RowJson : JsonSerializerContext;
