namespace Platform.Cli.Commands.Builds;

/// <summary>What a publish's invalidation cost.</summary>
internal sealed record InvalidationRow(int Paths, int PathsThisMonth, int FreeAMonth, decimal Usd, string Text);
