namespace Platform.Console.Builds;

/// <summary>What the Builds API tells in numbers and in words: here only the words are shown, and what an estimate rests on.</summary>
internal sealed record TextView(string Text, string? Assumption);
