namespace Platform.StandIns.GitHost;

/// <summary><c>{"branch":"main","path":"content/articles/tea.md","change":"modified"}</c>; a branch is made where it is not there. <c>removed</c> without a path removes the branch.</summary>
internal sealed record RepositoryEdit(string Branch, string? Path, string Change);
