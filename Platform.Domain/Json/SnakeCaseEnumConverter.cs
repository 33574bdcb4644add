using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Domain.Json;

/// <summary>Enumerations on the wire: <c>ContentUpdated</c> is <c>content_updated</c>; numbers are refused.</summary>
public sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
