namespace Platform.Tests.Cli;

public sealed class UsageTests
{
    [Fact]
    public async Task Help_documents_the_exit_codes()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("--help");
        Assert.Equal(0, code);
        Assert.Contains("Exit codes:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("webhooks", "replay")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--times", "0")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--times", "x")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--all")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--rate", "0")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--rate", "fast")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--corrupt", "everything")]
    [InlineData("webhooks", "diff", "dlv_1")]
    [InlineData("webhooks", "diff", "dlv_1", "dlv_2", "--wait", "x")]
    [InlineData("deliveries", "show", "dlv_1", "--cloudevents", "--follow")]
    [InlineData("deliveries", "show", "dlv_1", "--cloudevents", "--type-prefix", "no domain")]
    [InlineData("webhooks", "record")]
    [InlineData("webhooks", "record", "dlv_1", "--last", "2")]
    [InlineData("webhooks", "record", "--last", "x")]
    [InlineData("webhooks", "record", "--last", "0")]
    [InlineData("webhooks", "record", "--last", "2", "--case", "one-name-for-two")]
    [InlineData("webhooks", "record", "dlv_1", "--case", "../elsewhere")]
    [InlineData("deliveries", "list", "--limit", "0")]
    [InlineData("deliveries", "show")]
    [InlineData("deliveries", "list", "--colour")]
    public async Task Wrong_usage_ends_with_its_own_code(params string[] args)
    {
        using var cli = new CliRun();
        Assert.Equal(2, (await cli.RunAsync(args)).Code);
    }

    [Theory]
    [InlineData("deliveries", "list")]
    [InlineData("deliveries", "show", "dlv_1")]
    [InlineData("webhooks", "record", "dlv_1")]
    [InlineData("webhooks", "diff", "dlv_1", "dlv_2")]
    [InlineData("webhooks", "replay", "sanity/article-published", "--save", "run.json")]
    [InlineData("layer", "provision")]
    [InlineData("demo", "seed")]
    [InlineData("builds", "list")]
    [InlineData("releases", "list")]
    [InlineData("webhooks", "replay", "sanity/article-published")]
    public async Task Without_a_running_platform_it_says_how_to_start_one(params string[] args)
    {
        using var cli = new CliRun();
        var (code, output, error) = await cli.RunAsync(args);
        Assert.Equal((3, ""), (code, output));
        Assert.Contains("dotnet run --project Platform.AppHost", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_file_that_is_no_json_is_named()
    {
        using var cli = new CliRun();
        var path = cli.Write("broken.json", "{");
        var (code, _, error) = await cli.RunAsync("deliveries", "list", "--run-file", path);
        Assert.Equal(3, code);
        Assert.Contains("broken.json", error, StringComparison.Ordinal);
    }
}
