using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Events;

/// <summary>How the sender was proved: a signature over the bytes, a one-time token, or a fixed secret.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Trust>))]
public enum Trust
{
    Signed,
    Token,
    Static,
}
