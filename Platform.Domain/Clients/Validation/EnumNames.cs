using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>The wire names of an enumeration that is known at run time only.</summary>
internal static class EnumNames
{
    public static IReadOnlyList<string> Of(Type type) =>
        [.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, PlatformJson.Options).Trim('"'))];
}
