namespace Platform.Cli.Commands.Demo;

/// <summary>What the Content service says of a client's content (RULES B7).</summary>
internal sealed record CompletenessAnswer
{
    public bool Complete { get; init; }
}
