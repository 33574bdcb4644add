using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Queues;
using Platform.Content.Projection;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Waiting;

namespace Platform.Tests.Content.Git;

/// <summary>The repository's side: it can't be reached, lags behind what it announced, or our copy of it is broken.</summary>
public sealed class GitRepositoryTests(GitFixture content) : IClassFixture<GitFixture>
{
    private const string Path = "content/pages/about.md";
    private const string Id = "pages~2fabout";

    [Fact]
    public async Task A_repository_that_can_t_be_reached_is_tried_again_and_poisons_nothing()
    {
        var client = content.Take(withRepository: false);
        var unified = client.Changed(Path, (null, null));

        var outcome = await HandleAsync(unified);
        Assert.Equal(MessageVerdict.Retry, outcome.Verdict);
        Assert.Equal($"There is no repository git/{client.Id}.git in the data folder.", outcome.Reason);

        client.Repository.PushFile(Path, "# About");
        await content.PublishAsync(unified);
        Assert.Equal("About", await client.TitleAsync(Id));
    }

    [Fact]
    public async Task A_message_waits_in_the_queue_until_the_repository_is_there()
    {
        var client = content.Take(withRepository: false);
        var delivered = content.PublishAsync(client.Changed(Path, (null, null)));
        client.Repository.PushFile(Path, "# About");

        await delivered;
        await Eventually.BecomesAsync(_ => client.TitleAsync(Id), title => title == "About");
    }

    [Fact]
    public async Task A_push_that_its_host_does_not_show_yet_is_waited_for_and_not_for_ever()
    {
        var client = content.TakeRemote();
        var (_, shown) = client.Repository.PushFile(Path, "# About");
        var announced = client.Changed(Path, (shown, "0123456789012345678901234567890123456789"));

        var young = await HandleAsync(announced with { DeliveryId = NewId.Delivery(TimeProvider.System.GetUtcNow()) });
        Assert.Equal(MessageVerdict.Retry, young.Verdict);
        Assert.Null(await client.FindAsync(Id));

        var old = await HandleAsync(announced with { DeliveryId = NewId.Delivery(TimeProvider.System.GetUtcNow().AddMinutes(-1)) });
        Assert.Equal(MessageVerdict.Done, old.Verdict);
        Assert.Equal("About", await client.TitleAsync(Id));

        var reached = client.Changed(Path, (null, shown)) with { DeliveryId = NewId.Delivery(TimeProvider.System.GetUtcNow()) };
        client.Repository.PushFile(Path, "# About us");
        Assert.Equal(MessageVerdict.Done, (await HandleAsync(reached)).Verdict);
        Assert.Equal("About us", await client.TitleAsync(Id));
    }

    [Theory]
    [InlineData("objects")]
    [InlineData("HEAD")]
    [InlineData("refs")]
    public async Task A_broken_clone_is_made_anew(string part)
    {
        var client = content.Take();
        await client.TellAsync(Path, "# About");
        var broken = System.IO.Path.Combine(client.Clone, part);
        if (Directory.Exists(broken))
        {
            foreach (var file in Directory.EnumerateFiles(broken, "*", SearchOption.AllDirectories))
                await File.WriteAllTextAsync(Writable(file), "broken", TestContext.Current.CancellationToken);
        }
        else
        {
            File.Delete(broken);
        }

        var next = client.Push(Path, "# About us");
        await Eventually.BecomesAsync(async _ => (await HandleAsync(next)).Verdict, verdict => verdict == MessageVerdict.Done);

        Assert.Equal("About us", await client.TitleAsync(Id));
    }

    [Fact]
    public async Task Nothing_is_fetched_twice_and_many_at_once_share_a_look_at_the_host()
    {
        var client = content.Take();
        var push = client.Repository.Push("main", Enumerable.Range(0, 40).Select(number => ($"content/pages/p{number}.md", (string?)$"# Page {number}")));
        var all = Enumerable.Range(0, 40).Select(number => client.Changed($"content/pages/p{number}.md", push)).ToArray();

        await Task.WhenAll(all.Select(client.ProjectAsync));

        Assert.Equal("Page 39", await client.TitleAsync("pages~2fp39"));
        Assert.Single(Directory.EnumerateFiles(System.IO.Path.Combine(client.Clone, "objects", "pack"), "*.pack"));
    }

    private static string Writable(string file)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        return file;
    }

    private Task<MessageOutcome> HandleAsync(UnifiedEvent unified) => content.Services.GetRequiredService<ProjectionHandler>().HandleAsync(
        new QueueMessage { Queue = "content-projection", MessageId = "1", Body = System.Text.Encoding.UTF8.GetString(EventJson.Serialize(unified)) }, TestContext.Current.CancellationToken);
}
