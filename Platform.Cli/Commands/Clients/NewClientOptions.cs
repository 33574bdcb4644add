using System.CommandLine;
using Platform.Cli.Commands.Stacks;
using Platform.Domain.Clients.Templates;

namespace Platform.Cli.Commands.Clients;

/// <summary>What <c>platform clients new</c> may be told instead of asking for it.</summary>
internal static class NewClientOptions
{
    public static readonly Option<string?> Id = new("--id") { Description = "The client's id, such as acme-corp: it becomes part of every name." };
    public static readonly Option<string?> Company = new("--company") { Description = "The company's name." };
    public static readonly Option<string?> Domain = new("--domain") { Description = "The site's domain, such as acme-corp.example." };
    public static readonly Option<string?> Email = new("--email") { Description = "The contact's mail address." };
    public static readonly Option<string?> Template = new("--template") { Description = "The kind of client: tier, management and parts.", HelpName = "template" };
    public static readonly Option<string?> Mode = new("--mode") { Description = "direct or event_driven; a composed stack is event_driven." };
    public static readonly Option<string> Environment = new("--environment") { Description = "dev, staging or prod.", DefaultValueFactory = _ => "prod" };
    public static readonly Option<string?> GitUrl = new("--git-url") { Description = "The repository of the pages, for a client without a CMS." };
    public static readonly Option<string[]> Setting = new("--setting") { Description = "A setting of the CMS or shop, such as project_id=zp7mbokg; repeat it for more.", HelpName = "name=value", AllowMultipleArgumentsPerToken = true };

    static NewClientOptions()
    {
        Template.CompletionSources.Add(_ => ClientTemplates.All.Select(template => template.Id));
        Mode.AcceptOnlyFromAmong("direct", "event_driven");
        Environment.AcceptOnlyFromAmong("dev", "staging", "prod");
    }

    public static IEnumerable<Option> All => [Id, Company, Domain, Email, Template, StackOptions.Cms, StackOptions.Shop, StackOptions.Engine, Mode, Environment, GitUrl, Setting];
}
