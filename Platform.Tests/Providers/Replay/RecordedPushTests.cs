using System.Text;
using System.Text.Json.Nodes;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Tests.Providers.Replay;

/// <summary>A replayed edit of a push is about real commits, where a stand-in can make them.</summary>
public sealed class RecordedPushTests
{
    private const string Before = "1111111111111111111111111111111111111111";
    private const string After = "2222222222222222222222222222222222222222";
    private const string None = "0000000000000000000000000000000000000000";

    private static readonly string Push = $$"""
        {"ref":"refs/heads/main","before":"{{Before}}","after":"{{After}}","compare":"https://host.example/compare/{{Before[..12]}}...{{After[..12]}}",
         "commits":[{"id":"3333333333333333333333333333333333333333","added":["content/a.md"],"modified":[],"removed":[]},
          {"id":"{{After}}","added":[],"modified":["content/a.md","images/tea.jpg"],"removed":["content/b.md"]}]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_last_change_of_each_text_file_is_an_edit()
    {
        var push = RecordedPush.Read(Recorded(Push))!;
        Assert.Equal(("main", Before, After), (push.Branch, push.Before, push.After));
        Assert.Equal([new("content/a.md", "modified"), new("content/b.md", "removed")], push.Edits);
    }

    [Fact]
    public void A_deleted_branch_is_one_edit() =>
        Assert.Equal([new RecordedEdit(null, "removed")], RecordedPush.Read(Recorded($$"""{"ref":"refs/heads/cms/a/b","before":"{{Before}}","after":"{{None}}","commits":[]}"""))!.Edits);

    [Theory]
    [InlineData("added")]
    [InlineData("modified")]
    [InlineData("removed")]
    public void TinaCloud_names_paths_without_commits(string change)
    {
        var recording = Recorded($$"""{"clientId":"c","branch":"main","paths":["content/authors/ada"],"type":"content.{{change}}","eventId":"e"}""");
        var push = RecordedPush.Read(recording)!;
        Assert.Equal([new("content/authors/ada", change)], push.Edits);
        Assert.Equal(Text(recording), Text(push.At(recording, new string('4', 40), new string('5', 40))));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"ref":"refs/tags/v1","before":"1","after":"2"}""")]
    [InlineData("""{"zen":"Keep it logically awesome."}""")]
    [InlineData("""{"branch":"main","type":"content.renamed","paths":["a"]}""")]
    public void What_is_no_push_is_none(string body) => Assert.Null(RecordedPush.Read(Recorded(body)));

    [Fact]
    public void Other_commits_stand_wherever_the_recorded_ones_stood()
    {
        var recording = Recorded(Push);
        var text = Text(RecordedPush.Read(recording)!.At(recording, new string('4', 40), new string('5', 40)));
        Assert.Equal(Push.Replace('1', '4').Replace('2', '5'), text);
    }

    [Fact]
    public void A_new_branch_stays_new()
    {
        var recording = Recorded(Push.Replace(Before, None, StringComparison.Ordinal));
        Assert.Equal(None, (string?)JsonNode.Parse(Text(RecordedPush.Read(recording)!.At(recording, new string('4', 40), new string('5', 40))))!["before"]);
    }

    [Fact]
    public async Task An_edit_is_committed_first_and_the_webhook_speaks_of_that_commit()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted"}"""));
        var commits = 0;
        await using var standIn = await ReceivingServer.StartAsync(_ => intake.Received.IsEmpty
            ? (200, $$"""{"before":"{{new string((char)('a' + commits), 40)}}","after":"{{new string((char)('a' + ++commits), 40)}}"}""")
            : (500, ""));

        await SendAsync(intake, standIn, asEdit: true);

        Assert.Equal(["/_standin/repositories/budget-startup/edits"], standIn.Received.Select(request => request.Path).Distinct());
        Assert.Equal(
            ["""{"branch":"main","path":"content/a.md","change":"modified"}""", """{"branch":"main","path":"content/b.md","change":"removed"}"""],
            standIn.Received.Select(request => Encoding.UTF8.GetString(request.Body.Span)));
        var sent = JsonNode.Parse(Assert.Single(intake.Received).Body.Span)!;
        Assert.Equal((new string('a', 40), new string('c', 40)), ((string?)sent["before"], (string?)sent["after"]));
    }

    [Fact]
    public async Task A_replay_that_is_no_edit_makes_no_commit_and_a_stand_in_without_the_repository_stops_none()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted"}"""));
        await using var standIn = await ReceivingServer.StartAsync(_ => (404, ""));

        await SendAsync(intake, standIn, asEdit: false);
        Assert.Empty(standIn.Received);
        await SendAsync(intake, standIn, asEdit: true);
        Assert.Single(standIn.Received);
        Assert.All(intake.Received, request => Assert.Equal(Push, Encoding.UTF8.GetString(request.Body.Span)));
    }

    private static async Task SendAsync(ReceivingServer intake, ReceivingServer standIn, bool asEdit)
    {
        using var http = new HttpClient();
        var order = new ReplayOrder { Provider = new PushingProvider(), Recording = Recorded(Push), Secret = "secret", AsEdit = asEdit };
        Assert.True((await new ReplaySender(http, intake.Address, new Uri(standIn.Address, "/api"), TimeProvider.System).SendAsync(order, Cancellation)).Taken);
    }

    private static Recording Recorded(string body) => new()
    {
        Method = "POST",
        Path = "/clients/budget-startup/webhooks/decap",
        Headers = [KeyValuePair.Create("content-type", "application/json")],
        Body = Encoding.UTF8.GetBytes(body),
    };

    private static string Text(Recording recording) => Encoding.UTF8.GetString(recording.Body.Span);
}
