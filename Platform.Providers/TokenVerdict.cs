namespace Platform.Providers;

/// <summary>What a provider's API said of a token. Only the first two are verdicts; after the others the sender is asked to come again.</summary>
public enum TokenVerdict
{
    Valid,
    Invalid,
    Unreachable,

    /// <summary>Our own key was refused, or is of the wrong mode. The token is not used up: the next live secret may be tried.</summary>
    KeyRefused,
}
