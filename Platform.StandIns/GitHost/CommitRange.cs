namespace Platform.StandIns.GitHost;

/// <summary>The branch's commits before and after an edit; the same twice where nothing changed, no after where the branch is gone.</summary>
internal sealed record CommitRange(string? Before, string? After);
