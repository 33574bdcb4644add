using System.Text.RegularExpressions;

namespace Platform.Providers.Redaction;

/// <summary>A member's name as words: <c>billingAddressFirstName</c>, <c>billing_address_first_name</c> and <c>fx:customer</c> are written in many ways.</summary>
internal static partial class MemberWords
{
    /// <returns>Lower case, with one space between: <c>billing address first name</c>, <c>address 1</c>.</returns>
    public static string Of(string name) => string.Join(' ', Word().Matches(name).Select(word => word.Value.ToLowerInvariant()));

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+|[\p{Lo}\p{Lt}]+")]
    private static partial Regex Word();
}
