using Amazon.DynamoDBv2.Model;
using Platform.Aws.Audit;
using Platform.Domain.Events;

namespace Platform.Tests.Content.Git;

public sealed class GitProjectionTests(GitFixture content) : IClassFixture<GitFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pushed_file_becomes_an_item_changes_and_goes()
    {
        var client = content.Take();
        var added = client.Push("content/articles/slow-tea.md", Page("Slow tea", "Water *first*."));
        await content.PublishAsync(added);

        var item = await client.FindAsync("articles~2fslow-tea");
        Assert.Equal(("Slow tea", "slow-tea", ContentType.Article, "<p>Water <em>first</em>.</p>"), (item!.Title, item.Slug, item.Type, item.BodyHtml.Trim()));
        Assert.Equal("decap", item.Provenance["title"].Provider.Value);
        Assert.NotNull(await content.FindRequestAsync(added));
        Assert.Contains(Stages.Projected, await content.StagesAsync(added));

        await client.TellAsync("content/articles/slow-tea.md", Page("Slower tea"));
        Assert.Equal("Slower tea", await client.TitleAsync("articles~2fslow-tea"));

        var removed = await client.TellAsync("content/articles/slow-tea.md", null);
        Assert.Null(await client.FindAsync("articles~2fslow-tea"));
        Assert.NotNull(await content.FindRequestAsync(removed));
    }

    [Fact]
    public async Task B2_A_forced_push_back_shows_what_was_there_before()
    {
        var client = content.Take();
        var first = client.Repository.PushFile("content/pages/about.md", Page("First"));
        await client.ProjectAsync(client.Changed("content/pages/about.md", first));
        await client.TellAsync("content/pages/about.md", Page("Second"));

        await client.ProjectAsync(client.Range(client.Repository.Force("main", first.After)));

        Assert.Equal("First", await client.TitleAsync("pages~2fabout"));
    }

    [Fact]
    public async Task B2_What_a_forced_push_takes_away_goes_although_its_event_names_another_file()
    {
        var client = content.Take();
        var first = client.Repository.PushFile("content/pages/about.md", Page("First"));
        await client.ProjectAsync(client.Changed("content/pages/about.md", first));
        await client.TellAsync("content/pages/about.md", Page("Second"));
        await client.TellAsync("content/pages/lost.md", Page("Lost"));
        var (before, _) = client.Repository.Force("main", first.After);
        var sibling = client.Repository.PushFile("content/pages/new.md", Page("New"));

        await client.ProjectAsync(client.Changed("content/pages/new.md", (before, sibling.After)));

        Assert.Equal(("New", "First", null), (await client.TitleAsync("pages~2fnew"), await client.TitleAsync("pages~2fabout"), await client.TitleAsync("pages~2flost")));
    }

    [Fact]
    public async Task B2_A_file_that_came_back_is_there_again()
    {
        var client = content.Take();
        await client.TellAsync("content/pages/about.md", Page("About"));
        await client.TellAsync("content/pages/about.md", null);
        await client.TellAsync("content/pages/about.md", Page("About"));

        Assert.Equal("About", await client.TitleAsync("pages~2fabout"));
    }

    [Fact]
    public async Task B2_Events_in_any_order_twice_and_at_once_end_in_what_the_branch_holds()
    {
        var seed = Environment.GetEnvironmentVariable("PLATFORM_TEST_SEED") is { } text ? int.Parse(text) : Random.Shared.Next();
        var random = new Random(seed);
        var client = content.Take();
        var told = new List<UnifiedEvent>();
        var commits = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            var path = $"content/articles/{(char)('a' + random.Next(4))}.md";
            var push = random.Next(6) == 0 && commits.Count > 0
                ? client.Range(client.Repository.Force("main", commits[random.Next(commits.Count)]))
                : Pushed(client, path, random);
            commits.Add(push.Data.UnifiedFields.Git!.After!);
            told.Add(push);
            if (random.Next(3) == 0)
                await client.ProjectAsync(told[random.Next(told.Count)]);
        }

        UnifiedEvent[] all = [.. told, .. told.Where(_ => random.Next(3) == 0)];
        random.Shuffle(all);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation }, async (unified, _) => await client.ProjectAsync(unified));

        var fresh = content.Take(withRepository: false);
        CopyRepository(client, fresh);
        await fresh.ProjectAsync(fresh.Range((null, commits[^1])));
        Assert.True(await ItemsAsync(fresh) == await ItemsAsync(client), $"PLATFORM_TEST_SEED={seed}: expected\n{await ItemsAsync(fresh)}\nbut was\n{await ItemsAsync(client)}");
    }

    [Fact]
    public async Task B2_Who_read_an_older_tip_than_another_worker_wrote_reads_again()
    {
        var client = content.Take();
        var older = client.Push("content/pages/about.md", Page("Older"));
        content.Faults.Meanwhile(
            call => call is PutItemRequest put && put.Item["sk"].S.StartsWith("src#", StringComparison.Ordinal),
            () => client.TellAsync("content/pages/about.md", Page("Newer")));

        await client.ProjectAsync(older);

        Assert.True(content.Faults.Struck);
        Assert.Equal("Newer", await client.TitleAsync("pages~2fabout"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task B5_A_crash_at_any_step_ends_in_the_same_state(bool afterEffect)
    {
        var client = content.Take();
        foreach (var (name, prepare, act) in Cases(client))
        {
            var clean = await RunAsync(client, $"{name}-clean", prepare, act, null, afterEffect);
            for (var step = 0; ; step++)
            {
                var crashed = await RunAsync(client, $"{name}-{step}", prepare, act, step, afterEffect);
                Assert.Equal((name, step, clean), (name, step, crashed));
                if (!content.Faults.Struck)
                    break;
                Assert.True(step < 80, "The steps of one event have an end.");
            }
        }

        content.Faults.Clear();
    }

    [Fact]
    public async Task Two_files_that_are_one_item_don_t_take_it_from_each_other()
    {
        var client = content.Take();
        await client.TellAsync("content/pages/about.md", Page("As a file"));
        var moved = client.Repository.Push("main", ("content/pages/about.md", null), ("content/pages/about/index.md", Page("As a folder")));
        await client.ProjectAsync(client.Changed("content/pages/about/index.md", moved));
        await client.ProjectAsync(client.Changed("content/pages/about.md", moved));

        Assert.Equal("As a folder", await client.TitleAsync("pages~2fabout"));
        Assert.Equal("about", (await client.FindAsync("pages~2fabout"))!.Slug);
    }

    [Fact]
    public async Task A_locale_s_file_goes_without_the_others()
    {
        var client = content.Take();
        await client.TellAsync("content/pages/about.md", Page("About"));
        await client.TellAsync("content/pages/about.de.md", Page("Über uns"));
        Assert.Equal("Über uns", await client.TitleAsync("pages~2fabout", "de"));

        await client.TellAsync("content/pages/about.de.md", null);

        Assert.Null(await client.FindAsync("pages~2fabout", "de"));
        Assert.Equal("About", await client.TitleAsync("pages~2fabout"));
    }

    [Fact]
    public async Task B6_Stock_in_a_file_counts_from_when_it_was_first_stated()
    {
        var client = content.Take();
        await client.TellAsync("content/products/pad.md", "---\ntitle: Pad\nsku: BS-PAD\nprice: 12.5\nstock: 12\n---\n");
        await client.ProjectAsync(new Events(client.Id).Order("o-1", 100, ("BS-PAD", 2)));
        await client.TellAsync("content/products/pad.md", "---\ntitle: Desk pad\nsku: BS-PAD\nprice: 12.5\nstock: 12\n---\n");

        var product = (await client.FindAsync("products~2fpad"))!;
        Assert.Equal(("Desk pad", "12.50", "EUR", 10, "snipcart"), (product.Title, product.Product!.Price, product.Product.Currency, product.Product.Stock, product.Product.Checkout!.Provider.Value));
    }

    [Fact]
    public async Task A_file_that_can_t_be_read_is_reported_and_what_it_said_before_stands()
    {
        var client = content.Take();
        await client.TellAsync("content/pages/about.md", Page("About"));

        var broken = client.Push("content/pages/about.md", "---\ntitle: About\ntags: [one, two\n---\n");
        Assert.Equal(Stages.Unreadable, await client.ProjectAsync(broken));

        Assert.Equal("About", await client.TitleAsync("pages~2fabout"));
        var stage = Assert.Single(await content.Layer.Get<EventAudit>().ReadAsync(broken.EventId, Cancellation), stage => stage.Stage == Stages.Unreadable);
        Assert.StartsWith("content/pages/about.md:4: The YAML can't be read.", stage.Detail, StringComparison.Ordinal);

        await client.TellAsync("content/pages/about.md", Page("About us"));
        Assert.Equal("About us", await client.TitleAsync("pages~2fabout"));
    }

    [Fact]
    public async Task What_lies_outside_the_content_s_folder_is_nothing()
    {
        var client = content.Take();
        var push = client.Repository.PushFile("README.md", "# Not content");
        var unified = client.Range(push) with { Data = new EventData { UnifiedFields = new UnifiedFields { Git = new GitFields { Branch = "main", After = push.After, Path = "README.md" } } } };

        Assert.Equal(Stages.Unchanged, await client.ProjectAsync(unified));
        Assert.Equal(Stages.Unchanged, await client.ProjectAsync(client.Range(push)));
    }

    private static IEnumerable<(string Name, Func<string, IEnumerable<UnifiedEvent>> Prepare, Func<string, UnifiedEvent> Act)> Cases(GitClient client)
    {
        yield return ("new", _ => [], id => client.Push(Article(id), Page(id)));
        yield return ("moved", id => [client.Push(Article(id), Page(id))], id => client.Push(Article(id), $"---\ntitle: {id}\nslug: {id}-elsewhere\n---\n"));
        yield return ("deleted", id => [client.Push(Article(id), Page(id))], id => client.Push(Article(id), null));
        yield return ("published", id => [client.Push(Article(id), $"---\ntitle: {id}\ndraft: true\n---\n")], id => client.Push(Article(id), Page(id)));
        yield return ("withdrawn", id => [client.Push(Article(id), Page(id))], id => client.Push(Article(id), $"---\ntitle: {id}\ndraft: true\n---\n"));
        yield return ("range", id => [client.Push(Article(id), Page("Before"))], id => client.Range(client.Repository.Push("main", (Article(id), Page(id)), (Article($"{id}-2"), Page(id)))));
        yield return ("product", id => [new Events(client.Id).Order($"o-{id}", 500, ($"sku-{id}", 2))], id => client.Push($"content/products/{id}.md", $"---\ntitle: {id}\nsku: sku-{id}\nstock: 9\n---\n"));

        static string Article(string id) => $"content/articles/{id}.md";
    }

    private async Task<string> RunAsync(
        GitClient client, string id, Func<string, IEnumerable<UnifiedEvent>> prepare, Func<string, UnifiedEvent> act, int? crashAt, bool afterEffect)
    {
        content.Faults.Clear();
        foreach (var before in prepare(id))
            await client.ProjectAsync(before);
        var unified = act(id);

        if (crashAt is { } step)
            content.Faults.AtStep(step, afterEffect);
        try
        {
            await client.ProjectAsync(unified);
        }
        catch (HttpRequestException)
        {
            await client.ProjectAsync(unified);
        }

        var item = await client.FindAsync($"articles~2f{id}") ?? await client.FindAsync($"products~2f{id}");
        var other = await client.TitleAsync($"articles~2f{id}-2");
        var preview = await client.TitleAsync($"articles~2f{id}", preview: true);
        var request = await content.FindRequestAsync(unified);
        var owed = await content.FindOwedAsync($"articles~2f{id}", client.Id);
        var found = item is null || (await content.FindBySlugAsync(item.Type, item.Slug, GitFixture.KeyOf(client.Id)))?.Id == item.Id;
        var state = $"{item?.Title} {item?.Slug} {item?.Product?.Stock} {item?.Version}, beside it {other}, preview {preview}, requested {request is not null}, owes {owed}, found by slug: {found}";
        return state.Replace(id, "…", StringComparison.OrdinalIgnoreCase);
    }

    private static UnifiedEvent Pushed(GitClient client, string path, Random random)
    {
        var push = client.Repository.PushFile(path, random.Next(4) == 0 ? Page("gone soon") : Page($"title {random.Next(3)}"));
        if (random.Next(4) == 0)
            push = (push.Before, client.Repository.PushFile(path, null).After);
        return client.Changed(path, push);
    }

    private static void CopyRepository(GitClient from, GitClient to)
    {
        foreach (var file in Directory.EnumerateFiles(from.Repository.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to.Repository.Folder, Path.GetRelativePath(from.Repository.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target) || !target.Contains($"{Path.DirectorySeparatorChar}objects{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                File.Copy(file, target, overwrite: true);
        }
    }

    private async Task<string> ItemsAsync(GitClient client) =>
        string.Join('\n', (await content.ExportAsync(GitFixture.KeyOf(client.Id))).Select(item => $"{item.Id} {item.Title}").Order(StringComparer.Ordinal));

    private static string Page(string title, string body = "Some words.") => $"---\ntitle: {title}\n---\n\n{body}\n";
}
