using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LibGit2Sharp;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Platform.StandIns.GitHost;

namespace Platform.Tests.StandIns;

public sealed class GitHostTests : IDisposable
{
    private const string Edits = "/_standin/repositories/budget-startup/edits";

    private readonly string folder = Directory.CreateTempSubdirectory("platform-githost-").FullName;
    private readonly WebApplicationFactory<DemoRepositories> application;

    public GitHostTests()
    {
        var source = Path.Combine(folder, "sources", "budget-startup", "content", "articles");
        Directory.CreateDirectory(source);
        File.WriteAllText(Path.Combine(source, "tea.md"), "---\ntitle: Tea\n---\n\nWater.\n");
        application = new StandIn(folder);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Bare => Path.Combine(folder, "git", "budget-startup.git");

    public void Dispose()
    {
        application.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Each_folder_becomes_a_bare_repository_of_one_commit_and_stays_as_it_was_edited()
    {
        using (application.CreateClient())
        {
            using var repository = new Repository(Bare);
            Assert.True(repository.Info.IsBare);
            var commit = Assert.Single(repository.Commits);
            Assert.Equal(("Demo Author", "author@example.com"), (commit.Author.Name, commit.Author.Email));
            Assert.Equal("main", repository.Head.FriendlyName);
            Assert.NotNull(commit["content/articles/tea.md"]);
        }

        var edited = DemoRepositories.Open(Path.Combine(folder, "sources"), Path.Combine(folder, "git"), TimeProvider.System)
            .Find("budget-startup")!.Edit(new RepositoryEdit("main", "content/articles/tea.md", "modified"));
        DemoRepositories.Open(Path.Combine(folder, "sources"), Path.Combine(folder, "git"), TimeProvider.System);
        using var after = new Repository(Bare);
        Assert.Equal(edited!.After, after.Head.Tip.Sha);
    }

    [Fact]
    public async Task An_edit_is_a_commit_and_its_answer_names_it()
    {
        var first = await EditAsync("main", "content/articles/tea.md", "modified");
        var second = await EditAsync("main", "content/articles/tea", "modified"); // as TinaCloud writes paths
        Assert.Equal(first.After, second.Before);

        using var repository = new Repository(Bare);
        Assert.Equal(second.After, repository.Head.Tip.Sha);
        Assert.Contains("(edit ", Text(repository, "content/articles/tea.md"), StringComparison.Ordinal);
        Assert.Equal(3, repository.Commits.Count());
    }

    [Fact]
    public async Task Files_and_branches_come_and_go()
    {
        var added = await EditAsync("cms/articles/new", "content/articles/new.md", "added");
        using var repository = new Repository(Bare);
        Assert.Null(repository.Head.Tip["content/articles/new.md"]);
        Assert.NotNull(repository.Lookup<Commit>(added.After)["content/articles/new.md"]);

        Assert.Null((await EditAsync("cms/articles/new", null, "removed")).After);
        Assert.Null(repository.Branches["cms/articles/new"]);

        await EditAsync("main", "content/articles/tea.md", "removed");
        Assert.Null(repository.Branches["main"].Tip["content/articles/tea.md"]);
        var nothing = await EditAsync("main", "content/articles/tea.md", "removed");
        Assert.Equal(nothing.Before, nothing.After);
    }

    [Theory]
    [InlineData("/_standin/repositories/nobody/edits", """{"branch":"main","path":"a.md","change":"modified"}""", HttpStatusCode.NotFound)]
    [InlineData("/_standin/repositories/..%2Fsources/edits", """{"branch":"main","path":"a.md","change":"modified"}""", HttpStatusCode.NotFound)]
    [InlineData(Edits, """{"branch":"main","path":"a.md","change":"renamed"}""", HttpStatusCode.BadRequest)]
    [InlineData(Edits, """{"branch":"main","change":"modified"}""", HttpStatusCode.BadRequest)]
    [InlineData(Edits, """{"branch":"a..b","path":"a.md","change":"modified"}""", HttpStatusCode.BadRequest)]
    [InlineData(Edits, "{", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_changes_nothing(string path, string body, HttpStatusCode expected)
    {
        using var http = application.CreateClient();
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        Assert.Equal(expected, (await http.PostAsync(path, content, Cancellation)).StatusCode);
        using var repository = new Repository(Bare);
        Assert.Single(repository.Commits);
    }

    private async Task<(string? Before, string? After)> EditAsync(string branch, string? path, string change)
    {
        using var http = application.CreateClient();
        using var answer = await http.PostAsJsonAsync(Edits, new { branch, path, change }, Cancellation);
        var range = await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        return ((string?)range!["before"], (string?)range["after"]);
    }

    private static string Text(Repository repository, string path) => ((Blob)repository.Head.Tip[path].Target).GetContentText();

    private sealed class StandIn(string folder) : WebApplicationFactory<DemoRepositories>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("PLATFORM_REPOSITORIES", Path.Combine(folder, "sources"));
            builder.UseSetting("PLATFORM_GIT", Path.Combine(folder, "git"));
        }
    }
}
