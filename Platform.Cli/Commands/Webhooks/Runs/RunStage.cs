namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>A stage that an event reached, with what the audit says to it.</summary>
internal sealed record RunStage(string Stage, string? Detail);
