namespace Platform.Providers.Registering;

public enum RegistrationOutcome
{
    Created,
    Updated,
    Unchanged,
}
