namespace Platform.Aws.Secrets;

/// <summary>A secret's store could not be asked; whether there is such a secret is not known.</summary>
public sealed class SecretUnavailableException(string message, Exception? cause) : Exception(message, cause);
