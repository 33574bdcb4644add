namespace Platform.Providers.Registering;

/// <summary>A webhook that is there now as it should be.</summary>
/// <param name="At">Where, in words: <c>the repository budget-startup/website at GitHub</c>.</param>
/// <param name="Changes">What was brought up to date, in the provider's own names.</param>
/// <param name="Notes">What the one who registers should know.</param>
public sealed record Registered(RegistrationOutcome Outcome, string At, IReadOnlyList<string> Changes, IReadOnlyList<string> Notes);
