using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Platform.Providers.Json;

namespace Platform.Providers.Redaction;

/// <summary>What values look like, whatever their names.</summary>
internal static partial class PersonalLooks
{
    public static PersonalKind? KindOf(string text)
    {
        if (Mail().Match(text) is { Success: true } mail)
            return mail.Length == text.Length ? PersonalKind.Mail : PersonalKind.TextWithMail;
        if ((text.Contains(':', StringComparison.Ordinal) || text.Count(c => c == '.') == 3) && IPAddress.TryParse(text, out _))
            return PersonalKind.Ip;
        return Phone().IsMatch(text) && WireTime.Parse(text) is null && !IsAmount(text) ? PersonalKind.Phone : null;
    }

    /// <summary>A web address.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    public static bool HoldsMail(string text) => Mail().IsMatch(text);

    public static string ReplaceMails(string text, Func<string, string> by) => Mail().Replace(text, mail => by(mail.Value));

    /// <summary>Times, short numbers, amounts, <c>true</c>, and codes such as <c>DE</c>: nothing by which one finds a person.</summary>
    public static bool IsHarmless(string text) =>
        text.Length == 0
        || text is "true" or "false"
        || WireTime.Parse(text) is not null
        || Code().IsMatch(text)
        || IsAmount(text)
        || (text.Length <= 6 && text.All(char.IsAsciiDigit));

    private static bool IsAmount(string text) =>
        text.Contains('.', StringComparison.Ordinal)
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"[^@\s<>()""',;:]+@[^@\s<>()""',;:]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\+?\d[\d ()/.-]{7,}\d$")]
    private static partial Regex Phone();

    [GeneratedRegex("^[A-Z]{2,3}$")]
    private static partial Regex Code();
}
