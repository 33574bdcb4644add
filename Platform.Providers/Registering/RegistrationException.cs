namespace Platform.Providers.Registering;

/// <summary>A webhook can't be set now; the message says who answered what, and never holds a key or a secret.</summary>
public sealed class RegistrationException(string message, string fix, Exception? cause = null) : Exception(message, cause)
{
    public string Fix { get; } = fix;
}
