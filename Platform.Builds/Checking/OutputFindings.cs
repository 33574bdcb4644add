namespace Platform.Builds.Checking;

/// <summary>What a look at a built site found, in words for people. A fault keeps it from being published.</summary>
internal sealed record OutputFindings(IReadOnlyList<string> Faults, IReadOnlyList<string> Warnings);
