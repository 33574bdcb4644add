using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary>What has to be set at one provider so that its webhooks come.</summary>
/// <param name="Events">What it should send, and what becomes of each.</param>
/// <param name="Secrets">References of the values that may sign; never a value.</param>
/// <param name="Scheme">How the sender is proved.</param>
/// <param name="Set">How it is set: by which API and with which key, or by hand.</param>
/// <param name="Applied">What <c>--apply</c> did; null without it.</param>
internal sealed record WebhookRegistration(
    ProviderId Provider, string Name, string Url, IReadOnlyList<string> Events, IReadOnlyList<string> Secrets, string Scheme, string? MediaType, IReadOnlyList<string> LeaveOut,
    string Set, AppliedRegistration? Applied = null);
