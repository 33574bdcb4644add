using System.Text.Json.Serialization;

namespace Platform.Aws.LambdaHosting;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LambdaError))]
internal sealed partial class LambdaJson : JsonSerializerContext;
