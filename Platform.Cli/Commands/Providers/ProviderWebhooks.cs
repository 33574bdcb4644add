namespace Platform.Cli.Commands.Providers;

/// <summary>A provider's webhooks as its metadata tells them.</summary>
/// <param name="Scheme">How the sender is proved.</param>
/// <param name="SignsTime">Old requests can be refused.</param>
internal sealed record ProviderWebhooks(string Scheme, bool SignsTime, string Retry, IReadOnlyList<string> Handled);
