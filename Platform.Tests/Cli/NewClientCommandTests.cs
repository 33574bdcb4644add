using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;

namespace Platform.Tests.Cli;

public sealed class NewClientCommandTests
{
    private static readonly string[] Identity = ["--id", "acme-corp", "--company", "Acme Corp", "--domain", "acme-corp.example", "--email", "studio@acme-corp.example"];

    public static TheoryData<string> Templates => [.. ClientTemplates.All.Select(template => template.Id)];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task File_of_every_template_is_valid_and_names_its_schema(string template)
    {
        using var cli = Folder();
        var written = await cli.JsonAsync(["clients", "new", "--template", template, .. Identity]);

        var text = File.ReadAllText(Path.Combine(cli.Folder, "clients", "acme-corp.json"));
        Assert.Empty(ClientValidation.OfFile(text, null, deployable: false));
        Assert.Contains("\"$schema\": \"./client.schema.json\"", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(cli.Folder, "clients", "client.schema.json")));
        Assert.Equal(ClientFile.Parse("acme-corp.json", text).DeploymentName, (string?)written["deployment_name"]);
        Assert.Equal(0, (await cli.RunAsync("clients", "validate", "acme-corp", "--valid-only")).Code);
    }

    [Fact]
    public async Task Choices_go_over_the_template_and_settings_to_the_provider_that_knows_them()
    {
        using var cli = Folder();
        var (code, output, _) = await cli.RunAsync(
        [
            "clients", "new", "--template", "tier2_professional_client", .. Identity, "--cms", "sanity", "--shop", "snipcart", "--engine", "eleventy", "--environment", "staging",
            "--setting", "project_id=zp7mbokg", "--setting", "dataset=production", "--setting", "public_api_key=ZGVtbw", "--setting", "currency=EUR",
        ]);

        Assert.Equal(0, code);
        Assert.Contains("AcmeCorp-Staging-SanitySnipcartComposedStack", output, StringComparison.Ordinal);
        Assert.Matches(@"monthly +\$", output);
        Assert.Contains("env:ACME_CORP_SANITY", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is missing for a deployment.", output, StringComparison.Ordinal);
        var client = ClientFile.Parse("acme-corp.json", File.ReadAllText(Path.Combine(cli.Folder, "clients", "acme-corp.json")));
        Assert.Equal("zp7mbokg", client.ServiceIntegration.CmsConfig!.Settings["project_id"]);
        Assert.Equal("EUR", client.ServiceIntegration.EcommerceConfig!.Settings["currency"]);
    }

    [Fact]
    public async Task Without_a_person_it_says_which_options_lack_and_asks_nothing()
    {
        using var cli = Folder();
        var (code, output, error) = await cli.RunAsync("clients", "new", "--company", "Acme Corp");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Missing: --id, --domain, --email, --template.", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(cli.Folder, "clients")));
    }

    [Fact]
    public async Task Person_is_asked_again_until_the_answer_fits()
    {
        using var cli = Folder();
        var (code, output, error) = await cli.AnswerAsync(
            "Acme Corp\nacme-corp\nAcme Corp\nacme-corp.example\nstudio@acme-corp.example\ntier1_tecnical_client\ntier1_technical_client\n\n\neleventy\nhttps://git.example/acme/site.git\n",
            "clients", "new");

        Assert.Equal(0, code);
        Assert.Contains("lower-case letters and digits", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'tier1_technical_client'", error, StringComparison.Ordinal);
        Assert.Contains("AcmeCorp-Prod-EleventyStaticStack", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is missing for a deployment.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_end_cancel_it()
    {
        using var cli = Folder();
        Assert.Equal(130, (await cli.AnswerAsync("acme-corp\n", "clients", "new")).Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(cli.Folder, "clients")));
    }

    [Fact]
    public async Task File_that_is_there_stays()
    {
        using var cli = Folder();
        var path = cli.Write("clients/acme-corp.json", "{}");
        var (code, _, error) = await cli.RunAsync(["clients", "new", "--template", "tier1_technical_client", .. Identity]);
        Assert.Equal(1, code);
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("Did you mean sanity?", "--cms", "santy")]
    [InlineData("Choose one of", "--engine", "jekyll")]
    [InlineData("Did you mean 'currency'", "--setting", "curency=EUR")]
    [InlineData("$.domain 'acme'", "--domain", "acme")]
    [InlineData("has the event_driven|Set event_driven", "--mode", "direct")]
    public async Task What_is_wrong_is_told_and_nothing_is_written(string told, params string[] args)
    {
        using var cli = Folder();
        string[] identity = args[0] == "--domain" ? [.. Identity.Where(word => word is not ("--domain" or "acme-corp.example"))] : Identity;
        var (code, output, error) = await cli.RunAsync(["clients", "new", "--template", "tier1_composed_client", .. identity, .. args]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(told.Split('|'), part => error.Contains(part, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(cli.Folder, "clients", "acme-corp.json")));
    }

    [Fact]
    public async Task Clients_are_listed_and_shown_with_their_computed_names()
    {
        using var cli = new CliRun();
        Assert.Matches("editorial-store +Editorial Store +sanity_snipcart_composed_stack +eleventy +event_driven", (await cli.RunAsync("clients", "list")).Output);
        Assert.Contains("EditorialStore-Dev-SanitySnipcartComposedStack", (await cli.RunAsync("clients", "show", "editorial-store", "--environment", "dev")).Output, StringComparison.Ordinal);
        Assert.Equal("editorial-store-prod", (string?)(await cli.JsonAsync("clients", "show", "editorial-store"))["resource_prefix"]);
        var (code, _, error) = await cli.RunAsync("clients", "show", "editorial-stor");
        Assert.Equal(1, code);
        Assert.Contains("Did you mean editorial-store?", error, StringComparison.Ordinal);
    }

    private static CliRun Folder()
    {
        var cli = new CliRun();
        cli.Variables["PLATFORM_CLIENTS"] = Directory.CreateDirectory(Path.Combine(cli.Folder, "clients")).FullName;
        return cli;
    }
}
