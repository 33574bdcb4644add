namespace Platform.Webhooks.Verification;

/// <summary>What a token's record says to a request that brings the token. Close with a switch over the cases.</summary>
internal abstract record TokenEntry
{
    private TokenEntry()
    {
    }

    /// <summary>This request must ask the provider.</summary>
    /// <param name="MayBeUsedUp">An earlier owner may have asked before it died, so "unknown" may mean "already validated".</param>
    public sealed record Ours(string Owner, bool MayBeUsedUp) : TokenEntry;

    /// <summary>Judged valid before, by this secret, with the same body.</summary>
    public sealed record Valid(string Secret) : TokenEntry;

    public sealed record Invalid : TokenEntry;

    public sealed record OtherBody : TokenEntry;

    /// <summary>Another request is asking.</summary>
    public sealed record Busy(TimeSpan Wait) : TokenEntry;
}
