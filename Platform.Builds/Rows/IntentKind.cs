using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Builds.Rows;

/// <summary>Why the site is locked.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<IntentKind>))]
internal enum IntentKind
{
    Publish,
    Rollback,
    Collect,
}
