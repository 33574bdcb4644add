namespace Platform.Cli.Commands.Builds;

/// <summary>What a batch or build carries, in plain words, and the estimate of what taking it together saves.</summary>
internal sealed record ManifestRow(string Text, int BuildsSaved, decimal? SavedUsd, string? Assumption);
