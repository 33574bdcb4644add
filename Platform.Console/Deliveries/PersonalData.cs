using System.Text.RegularExpressions;

namespace Platform.Console.Deliveries;

/// <summary>How personal data shows: by its key, or by its looks.</summary>
internal static partial class PersonalData
{
    /// <summary>Also true of keys that hold secrets.</summary>
    public static bool IsNamedBy(string key) => PersonalKey().IsMatch(key);

    /// <summary>A mail address, a phone number, an IPv4 address.</summary>
    public static bool LooksLike(string text) => Looks().IsMatch(text);

    /// <summary>What orders may show: what was ordered, for how much, in which state.</summary>
    public static bool IsHarmlessInShops(string key) => Harmless().IsMatch(key);

    [GeneratedRegex("mail|phone|mobile|address|street|city|postal|zip|province|customer|user(?!Defined)|(first|last|full|given|family|card|billing|shipping).?name|^ip|cardholder|creditcard|vat|birth|gender|company|recipient|author|contact|password|token|secret|note|custom", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalKey();

    [GeneratedRegex(@"[^@\s]+@[^@\s]+\.[a-z]{2,}|^\+?\d[\d ()/.-]{7,}\d$|^\d{1,3}(\.\d{1,3}){3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Looks();

    [GeneratedRegex("^(eventName|mode|createdOn|invoiceNumber|status|paymentStatus|paymentMethod|currency|sku|id|uniqueId|type|event|kind|quantity|price|unitPrice|totalPrice|total|from|to)$|Id$|Date$|Status$")]
    private static partial Regex Harmless();
}
