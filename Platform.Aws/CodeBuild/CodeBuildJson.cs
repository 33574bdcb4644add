using System.Text.Json.Serialization;
using Amazon.CodeBuild.Model;

namespace Amazon.CodeBuild;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StartBuildRequest))]
[JsonSerializable(typeof(StartBuildResponse))]
[JsonSerializable(typeof(StopBuildRequest))]
[JsonSerializable(typeof(StopBuildResponse))]
[JsonSerializable(typeof(BatchGetBuildsRequest))]
[JsonSerializable(typeof(BatchGetBuildsResponse))]
internal sealed partial class CodeBuildJson : JsonSerializerContext;
