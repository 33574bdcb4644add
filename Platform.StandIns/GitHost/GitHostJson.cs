using System.Text.Json.Serialization;

namespace Platform.StandIns.GitHost;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RepositoryEdit))]
[JsonSerializable(typeof(CommitRange))]
internal sealed partial class GitHostJson : JsonSerializerContext;
