namespace Platform.Providers;

/// <summary>Why a request is not taken, in words for the one who configured the webhook.</summary>
/// <param name="Code">Stable; docs/diagnostics.md explains each.</param>
/// <param name="Detail">What was wrong, where, and its value; never a secret or an expected signature.</param>
/// <param name="Fix">What to do.</param>
public sealed record Refusal(string Code, int Status, string Detail, string Fix, bool Retryable = false);
