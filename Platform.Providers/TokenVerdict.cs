namespace Platform.Providers;

/// <summary>What a provider's API said of a token. Unreachable is no verdict: the sender is asked to come again.</summary>
public enum TokenVerdict
{
    Valid,
    Invalid,
    Unreachable,
}
