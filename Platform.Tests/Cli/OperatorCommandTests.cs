using System.Text;
using Platform.Tests.Providers.Replay;

namespace Platform.Tests.Cli;

public sealed class OperatorCommandTests
{
    private const string Releases = """
        {"held_since":"2026-11-02T09:00:00Z","items":[
          {"id":"abcdefghijkl","client_id":"editorial-store","build_id":"bld_2","live":true,"snapshot":2,"created_at":"2026-11-02T08:00:00Z","files":40,"bytes":123456},
          {"id":"bcdefghijklm","client_id":"editorial-store","build_id":"bld_1","live":false,"snapshot":1,"created_at":"2026-11-01T08:00:00Z","files":39,"bytes":123000}]}
        """;

    private const string Builds = """
        {"items":[{"id":"bld_2","batch_id":"bat_2","client_id":"editorial-store","state":"live","engine":"eleventy","snapshot":2,"items":18,"events":3,
          "created_at":"2026-11-02T08:00:00Z","seconds":1.5,"release_id":"abcdefghijkl","files_changed":4,
          "manifest":{"text":"3 changes by sanity","builds_saved":2,"saved_usd":0.02,"assumption":"at list price"}}]}
        """;

    private const string Batches = """
        {"items":[{"id":"bat_3","waits_for":"backing off after a failed build","retry":"retried after 30 s, then with the next event",
          "manifest":{"text":"12 changes by 3 providers","builds_saved":11}}]}
        """;

    [Fact]
    public async Task Releases_are_listed_with_the_live_one_and_the_hold()
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, 200, Releases);
        var (code, output, _) = await cli.RunAsync("releases", "list");

        Assert.Equal(0, code);
        Assert.Contains("held since 2026-11-02 09:00:00", output, StringComparison.Ordinal);
        Assert.Matches("abcdefghijkl +live", output);
        var request = Assert.Single(api.Received);
        Assert.Equal("/releases?client=editorial-store", request.Path);
        Assert.Equal("operator-key-of-tests", request.Header("X-Operator-Key"));
    }

    [Fact]
    public async Task Builds_are_listed_for_people_and_programs()
    {
        using var cli = new CliRun();
        await using var api = await ReceivingServer.StartAsync(request => (200, request.Path.StartsWith("/batches", StringComparison.Ordinal) ? Batches : Builds));
        cli.WriteRunFile(new() { ["builds"] = api.Address.ToString() });

        var output = (await cli.RunAsync("builds", "list", "--client", "editorial-store", "--limit", "5")).Output;
        Assert.Matches(@"bld_2 +live +3 +18 +1\.5 s +4 +abcdefghijkl +3 changes by sanity", output);
        Assert.Contains("Next: 12 changes by 3 providers", output, StringComparison.Ordinal);
        Assert.Contains("backing off after a failed build (retried after 30 s, then with the next event)", output, StringComparison.Ordinal);
        Assert.Equal("2", (await cli.JsonAsync("builds", "list"))[0]!["manifest"]!["builds_saved"]!.ToString());
        Assert.Equal("/builds?client=editorial-store&limit=5", api.Received.First().Path);
        Assert.Equal("/batches?client=editorial-store", api.Received.ElementAt(1).Path);
    }

    [Fact]
    public async Task Build_is_shown_with_what_it_carried_and_what_its_publish_cost()
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, 200, """
            {"id":"bld_2","client_id":"editorial-store","lane":"preview","state":"live","engine":"eleventy","items":18,"events":3,"created_at":"2026-11-02T08:00:00Z",
             "files_changed":4,"files_deleted":1,"invalidated_paths":["/","/index.html"],"manifest":{"text":"3 changes by sanity","builds_saved":2},
             "invalidation":{"paths":2,"paths_this_month":1002,"free_a_month":1000,"usd":0.01,"text":"2 paths, 1,002 of the 1,000 that are free this month: $0.010"}}
            """);
        var output = (await cli.RunAsync("builds", "show", "bld_2")).Output;

        Assert.Matches(@"Client +editorial-store \(preview\)", output);
        Assert.Matches("Carries +3 changes by sanity", output);
        Assert.Matches("Files +4 changed, 1 deleted", output);
        Assert.Matches("Invalidated +/ /index.html", output);
        Assert.Matches(@"Cost +2 paths, 1,002 of the 1,000 that are free this month: \$0\.010", output);
        Assert.Equal("0.01", (await cli.JsonAsync("builds", "show", "bld_2"))["invalidation"]!["usd"]!.ToString());
        Assert.All(api.Received, request => Assert.Equal("/builds/bld_2", request.Path));
    }

    [Fact]
    public async Task Log_of_a_build_is_read_from_its_stream()
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, 200, "data: $ node build\n\ndata: done\n\nevent: end\ndata: live\n\n");

        Assert.Equal("$ node build\ndone\n", (await cli.RunAsync("builds", "log", "bld_2", "--follow")).Output.ReplaceLineEndings("\n"));
        var json = await cli.JsonAsync("builds", "log", "bld_2");
        Assert.Equal(("live", 2), (json["state"]!.GetValue<string>(), json["lines"]!.AsArray().Count));
        Assert.Equal(["/builds/bld_2/log", "/builds/bld_2/log?follow=false"], api.Received.Select(request => request.Path));
    }

    [Fact]
    public async Task Build_is_cancelled()
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, 202, """{"status":"cancelling"}""");
        Assert.Contains("bld_2 is being cancelled", (await cli.RunAsync("builds", "cancel", "bld_2")).Output, StringComparison.Ordinal);
        Assert.Equal(("POST", "/builds/bld_2/cancel"), (Assert.Single(api.Received).Method, api.Received.First().Path));
    }

    [Fact]
    public async Task Releases_are_compared_file_by_file()
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, 200, """
            {"from":"bcdefghijklm","to":"abcdefghijkl","bytes_put":2100,"files":[
              {"path":"article/new/index.html","change":"added","after":2000,"item":"new-id#en"},
              {"path":"index.html","change":"changed","before":90,"after":100},
              {"path":"old/index.html","change":"removed","before":50}]}
            """);
        var output = (await cli.RunAsync("releases", "diff", "bcdefghijklm", "abcdefghijkl")).Output;

        Assert.Matches("added +article/new/index.html +2,000 +new-id#en", output);
        Assert.Matches("changed +index.html +90 +100", output);
        Assert.Contains("3 files differ, 2,100 bytes are put", output, StringComparison.Ordinal);
        Assert.Equal("/releases/bcdefghijklm/diff/abcdefghijkl", Assert.Single(api.Received).Path);
        Assert.Equal(3, (await cli.JsonAsync("releases", "diff", "bcdefghijklm", "abcdefghijkl"))["files"]!.AsArray().Count);
    }

    [Fact]
    public async Task Build_is_asked_for_with_its_reason()
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, 202, """{"status":"accepted","batch_id":"bat_1","event_id":"evt_1"}""");
        var (code, output, _) = await cli.RunAsync("builds", "start", "--reason", "a new template");

        Assert.Equal(0, code);
        Assert.Contains("bat_1", output, StringComparison.Ordinal);
        var request = Assert.Single(api.Received);
        Assert.Equal(("POST", "/builds"), (request.Method, request.Path));
        Assert.Equal("""{"client_id":"editorial-store","reason":"a new template","confirm_removal":false}""", Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public async Task Rollback_and_resume_say_what_they_did()
    {
        using var cli = new CliRun();
        await using (var api = await ApiAsync(cli, 200, """{"status":"rolled_back","release_id":"bcdefghijklm","files_changed":3,"files_deleted":1,"invalidated_paths":["/"]}"""))
        {
            var (code, output, _) = await cli.RunAsync("releases", "rollback", "bcdefghijklm");
            Assert.Equal(0, code);
            Assert.Contains("bcdefghijklm is live: 3 files changed, 1 deleted", output, StringComparison.Ordinal);
            Assert.Equal("/releases/bcdefghijklm/rollback", Assert.Single(api.Received).Path);
        }

        await using var resuming = await ApiAsync(cli, 200, """{"status":"resumed"}""");
        Assert.Contains("publishes again", (await cli.RunAsync("releases", "resume")).Output, StringComparison.Ordinal);
        Assert.Equal("/releases/resume", Assert.Single(resuming.Received).Path);
    }

    [Fact]
    public async Task What_is_named_by_its_id_alone_is_found_with_whoever_serves_its_client()
    {
        using var cli = new CliRun();
        await using var builds = await ReceivingServer.StartAsync(_ => (404, """{"code":"release_unknown","detail":"There is no such release."}"""));
        await using var direct = await ReceivingServer.StartAsync(_ => (200, """{"status":"rolled_back","release_id":"bcdefghijklm","files_changed":3,"files_deleted":1,"invalidated_paths":["/"]}"""));
        cli.WriteRunFile(new() { ["builds"] = builds.Address.ToString(), ["direct"] = direct.Address.ToString() });

        var (code, output, _) = await cli.RunAsync("releases", "rollback", "bcdefghijklm");

        Assert.Equal(0, code);
        Assert.Contains("bcdefghijklm is live", output, StringComparison.Ordinal);
        Assert.Equal("/releases/bcdefghijklm/rollback", Assert.Single(builds.Received).Path);
        Assert.Equal(("POST", "{}"), (Assert.Single(direct.Received).Method, Encoding.UTF8.GetString(direct.Received.First().Body.Span)));
    }

    [Fact]
    public async Task What_nobody_knows_is_asked_for_everywhere_and_refused()
    {
        using var cli = new CliRun();
        await using var builds = await ReceivingServer.StartAsync(_ => (404, """{"code":"release_unknown","detail":"There is no such release."}"""));
        await using var direct = await ReceivingServer.StartAsync(_ => (404, """{"code":"release_unknown","detail":"There is no such release here either."}"""));
        cli.WriteRunFile(new() { ["builds"] = builds.Address.ToString(), ["direct"] = direct.Address.ToString() });

        string[][] commands = [["releases", "diff", "a", "b"], ["builds", "show", "a"], ["builds", "cancel", "a"], ["builds", "log", "a"]];
        foreach (var command in commands)
        {
            var (code, _, error) = await cli.RunAsync(command);
            Assert.Equal(1, code);
            Assert.Contains("either", error, StringComparison.Ordinal);
        }

        Assert.Equal((commands.Length, commands.Length), (builds.Received.Count, direct.Received.Count));
    }

    [Theory]
    [InlineData(404, 1)]
    [InlineData(401, 1)]
    [InlineData(503, 3)]
    public async Task Refusal_is_told_with_its_fix(int status, int expected)
    {
        using var cli = new CliRun();
        await using var api = await ApiAsync(cli, status, """{"code":"release_unknown","detail":"There is no such release.","fix":"List them."}""");
        var (code, output, error) = await cli.RunAsync("releases", "rollback", "nothing");
        Assert.Equal((expected, ""), (code, output));
        Assert.Contains("error: There is no such release.", error, StringComparison.Ordinal);
        Assert.Contains("fix:   List them.", error, StringComparison.Ordinal);
    }

    private static async Task<ReceivingServer> ApiAsync(CliRun cli, int status, string body)
    {
        var api = await ReceivingServer.StartAsync(_ => (status, body));
        cli.WriteRunFile(new() { ["builds"] = api.Address.ToString() });
        return api;
    }
}
