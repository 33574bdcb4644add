using System.Net;
using System.Net.Sockets;

namespace Platform.Providers.Redaction;

/// <summary>Invented values that belong to nobody by name. Equal ones become equal, the others are numbered as they come.</summary>
internal sealed class InventedValues
{
    private readonly Dictionary<(PersonalKind, string), string> _known = [];
    private readonly Dictionary<PersonalKind, int> _counts = [];

    public string Of(PersonalKind kind, string text)
    {
        if (_known.TryGetValue((kind, text), out var known))
            return known;
        var number = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return _known[(kind, text)] = Invent(kind, text, number);
    }

    private static string Invent(PersonalKind kind, string text, int number) => kind switch
    {
        PersonalKind.Phone => $"+49 30 0000 {number:0000}",
        PersonalKind.Street => $"{number} Sample Street",
        PersonalKind.City => number == 1 ? "Exampleton" : $"Exampleton {number}",
        PersonalKind.Region => "Nowhere",
        PersonalKind.PostalCode or PersonalKind.Digits or PersonalKind.Secret => Shape(text),
        PersonalKind.Company => number == 1 ? "Example & Sample" : $"Example & Sample {number}",
        PersonalKind.Ip => IPAddress.TryParse(text, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6 ? $"2001:db8::{number:x}" : $"203.0.113.{number % 256}",
        PersonalKind.UserAgent => "Mozilla/5.0 (invented)",
        PersonalKind.Url => $"https://example.com/invented/{number}",
        PersonalKind.Number => "0",
        _ => $"Sample text of {text.Length} characters.",
    };

    /// <summary>What a checker of forms takes, and nobody has: <c>1071 KP</c> is <c>0000 AA</c>.</summary>
    private static string Shape(string text) => string.Concat(text.Select(c => c switch
    {
        _ when char.IsDigit(c) => '0',
        _ when char.IsUpper(c) => 'A',
        _ when char.IsLetter(c) => 'a',
        _ => c,
    }));
}
