using System.CommandLine;
using Platform.Cli.Commands.Stacks;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Clients;

/// <summary>Collects what a new client needs, from options first and from a person's answers where there is one.</summary>
internal static class NewClientDialogue
{
    // Fits every rule, so that one answer can be judged by the configuration's own.
    private static readonly ClientIdentity Sound = new("client", "Client", "client.example", "studio@client.example");

    public static NewClient Ask(ParseResult parsed, Questions questions, ClientFiles files)
    {
        var id = questions.Required("--id", parsed.GetValue(NewClientOptions.Id), "Client id, such as acme-corp",
            answer => files.Ids.Contains(answer) ? "There is one of that name." : Fault("$.client_id", Sound with { ClientId = answer }));
        var company = questions.Required("--company", parsed.GetValue(NewClientOptions.Company), "Company", answer => Fault("$.company_name", Sound with { CompanyName = answer }));
        var domain = questions.Required("--domain", parsed.GetValue(NewClientOptions.Domain), $"Domain, such as {id}.example", answer => Fault("$.domain", Sound with { Domain = answer }));
        var email = questions.Required("--email", parsed.GetValue(NewClientOptions.Email), $"Contact's mail, such as studio@{domain}", answer => Fault("$.contact_email", Sound with { ContactEmail = answer }));
        var template = AskTemplate(parsed, questions);
        questions.EndWhereMissing();

        var (cms, shop) = (ProviderOf(parsed.GetValue(StackOptions.Cms)), ProviderOf(parsed.GetValue(StackOptions.Shop)));
        cms = ProviderOf(questions.Optional(cms?.Value, "CMS", template!.CmsProvider?.Value, answer => Unknown(answer, StackCatalog.CmsProviders)));
        shop = ProviderOf(questions.Optional(shop?.Value, "Shop", template.EcommerceProvider?.Value, answer => Unknown(answer, StackCatalog.Shops)));
        var engines = ClientDraft.EnginesFor(cms, shop);
        return new NewClient
        {
            Identity = new(id, company, domain, email),
            Template = template,
            Cms = cms,
            Shop = shop,
            Engine = questions.Optional(
                parsed.GetValue(StackOptions.Engine), $"Engine ({string.Join(", ", engines)})", ClientDraft.EngineFor(cms, shop, template.SsgEngine),
                answer => engines.Contains(answer) ? null : NearestName.Hint(answer, engines)),
            Mode = Wire.Parse<IntegrationMode>(parsed.GetValue(NewClientOptions.Mode)),
            Environment = parsed.GetValue(NewClientOptions.Environment)!,
            GitUrl = cms is null ? questions.Optional(parsed.GetValue(NewClientOptions.GitUrl), "Repository of the pages, such as https://git.example/owner/site.git", null, _ => null) : parsed.GetValue(NewClientOptions.GitUrl),
            Settings = AskSettings(parsed, questions, [.. new[] { cms, shop }.OfType<ProviderId>()]),
        };
    }

    private static ClientTemplate? AskTemplate(ParseResult parsed, Questions questions)
    {
        if (parsed.GetValue(NewClientOptions.Template) is null)
        {
            foreach (var template in ClientTemplates.All)
                questions.Tell($"  {template.Id,-30} {template.Summary}");
        }

        string[] known = [.. ClientTemplates.All.Select(template => template.Id)];
        var id = questions.Required("--template", parsed.GetValue(NewClientOptions.Template), "Template", answer => known.Contains(answer) ? null : NearestName.Hint(answer, known));
        return id.Length == 0
            ? null
            : ClientTemplates.Find(id) ?? throw new CommandFault(ExitCode.Negative, $"There is no template '{id}'.", NearestName.Hint(id, known));
    }

    /// <summary>What providers must be told, by the option <c>--setting</c> and by a person's answers.</summary>
    public static Dictionary<string, string> AskSettings(ParseResult parsed, Questions questions, IReadOnlyList<ProviderId> providers)
    {
        var settings = new Dictionary<string, string>();
        ProviderSetting[] known = [.. providers.Select(StackCatalog.FindProvider).OfType<ProviderEntry>().SelectMany(provider => provider.Settings)];
        foreach (var given in parsed.GetValue(NewClientOptions.Setting) ?? [])
        {
            if (given.Split('=', 2) is not [var name, var value])
                throw new CommandFault(ExitCode.Usage, $"--setting takes name=value, not '{given}'.", "Write it like --setting project_id=zp7mbokg.");
            if (known.All(setting => setting.Name != name))
                throw new CommandFault(ExitCode.Negative, $"No part of this client has a setting '{name}'.", known.Length == 0 ? "Leave it out: the client has neither CMS nor shop." : NearestName.Hint(name, [.. known.Select(setting => setting.Name)]));
            settings[name] = value;
        }

        foreach (var setting in known.Where(setting => setting.Required))
        {
            var value = questions.Optional(
                settings.GetValueOrDefault(setting.Name), $"{setting.Name}: {setting.Description} Such as {setting.Example}", null,
                answer => setting.Secret || setting.Accepts(answer) ? null : $"It is not of that form. Write it like {setting.Example}.");
            if (value is not null)
                settings[setting.Name] = value;
        }

        return settings;
    }

    private static string? Fault(string path, ClientIdentity identity) =>
        ClientValidation.Valid(ClientTemplates.All[0].Create(identity)).FirstOrDefault(fault => fault.Path == path) is { } fault ? $"{fault.Rule} {fault.Fix}" : null;

    private static string? Unknown(string answer, IEnumerable<ProviderEntry> known) =>
        known.Any(provider => provider.Id.Value == answer) ? null : NearestName.Hint(answer, [.. known.Select(provider => provider.Id.Value)]);

    private static ProviderId? ProviderOf(string? id) => id is null ? null : new ProviderId(id);
}
