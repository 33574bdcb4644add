using System.Text.Json.Serialization;

namespace Platform.Builds.Jobs;

[JsonSerializable(typeof(JobOrder))]
internal sealed partial class JobJson : JsonSerializerContext;
