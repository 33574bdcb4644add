namespace Platform.Providers.Replay;

/// <summary>What is wrong with a webhook that must be refused.</summary>
public enum Corruption
{
    /// <summary>Signed with another secret; a one-time token that nobody issued.</summary>
    Signature,

    /// <summary>One byte changed after it was signed. Where the sender proves itself by a token, bodies are not protected, and it is taken.</summary>
    Body,

    /// <summary>Signed an hour ago.</summary>
    Time,
}
