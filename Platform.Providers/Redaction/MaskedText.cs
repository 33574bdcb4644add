namespace Platform.Providers.Redaction;

/// <summary>For people's eyes: that something is there, and how long it is.</summary>
internal sealed class MaskedText : IReplacement
{
    public ReadOnlySpan<byte> Number => "\"\u2022\u2022\u2022\""u8;

    public string Of(PersonalKind kind, string text, string? person) => $"••• ({text.Length} characters)";
}
