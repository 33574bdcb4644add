namespace Platform.Content.Git.Files;

/// <summary>Why a file is no content. The reason quotes nothing of it: it is for logs.</summary>
/// <param name="Line">From 1; null where the whole file is meant.</param>
internal sealed record FileFault(string Reason, int? Line = null)
{
    /// <summary><c>content/articles/tea.md:3: The YAML can't be read.</c></summary>
    public string At(string path) => Line is { } line ? $"{path}:{line}: {Reason}" : $"{path}: {Reason}";
}
