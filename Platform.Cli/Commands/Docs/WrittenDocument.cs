namespace Platform.Cli.Commands.Docs;

/// <summary>A generated file.</summary>
/// <param name="Changed">It was not as it is generated now.</param>
internal sealed record WrittenDocument(string File, bool Changed);
