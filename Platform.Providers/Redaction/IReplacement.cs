namespace Platform.Providers.Redaction;

/// <summary>What stands in a personal value's place.</summary>
internal interface IReplacement
{
    /// <param name="person">The object in which it stands, where that is a person's.</param>
    string Of(PersonalKind kind, string text, string? person);

    /// <summary>In place of a number, as JSON.</summary>
    ReadOnlySpan<byte> Number { get; }
}
