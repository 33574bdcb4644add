using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary><c>platform clients migrate</c>: moves a client to another CMS, shop, engine or mode in its file, and says what its stack keeps.</summary>
internal static class MigrateClientCommand
{
    private static readonly Argument<string> Id = new("client") { Description = "The client's id." };
    private static readonly Option<string?> Cms = new("--to-cms") { Description = "Another CMS, or none.", HelpName = "cms" };
    private static readonly Option<string?> Shop = new("--to-shop") { Description = "Another shop, or none.", HelpName = "shop" };
    private static readonly Option<string?> Mode = new("--to-mode") { Description = "direct or event_driven; a composed stack is event_driven." };
    private static readonly Option<string?> Engine = new("--to-engine") { Description = "Another site generator.", HelpName = "engine" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show it, and write nothing." };

    static MigrateClientCommand()
    {
        Mode.AcceptOnlyFromAmong("direct", "event_driven");
        Cms.CompletionSources.Add(_ => StackCatalog.CmsProviders.Select(provider => provider.Id.Value).Append(Move.None));
        Shop.CompletionSources.Add(_ => StackCatalog.Shops.Select(provider => provider.Id.Value).Append(Move.None));
        Engine.CompletionSources.Add(_ => StackCatalog.Engines.Select(engine => engine.Id));
    }

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "migrate", "Move a client to another CMS, shop, engine or mode: what its stack keeps, adds and lets go, what it costs before and after. Writes its file; `npx cdk deploy` does the rest in place.",
            "clients migrate editorial-store --to-cms contentful --setting space_id=cfexampleapi --dry-run",
            "clients migrate developer-docs --to-mode event_driven",
            "clients migrate editorial-store --to-shop none")
        {
            Id, Cms, Shop, Mode, Engine, NewClientOptions.Setting, NewClientOptions.GitUrl, DryRun,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var printer = new Printer(host, parsed);
        var files = new ClientFiles(Surroundings.Of(host, parsed).ClientsFolder);
        var client = files.Read(parsed.GetValue(Id)!, null);
        var move = Asked(parsed, new Questions(host, host.CanAsk && !printer.Json));
        var moved = move.Of(client);
        if (ClientValidation.Valid(moved) is { Count: > 0 } faults)
            throw new CommandFault(ExitCode.Negative, "Nothing was written:" + string.Concat(faults.Select(fault => $"\n  {fault.Path} {(fault.Value is null ? "is missing" : $"'{fault.Value}'")}: {fault.Rule} {fault.Fix}")));

        var path = files.PathOf(client.ClientId.Value);
        var dry = parsed.GetValue(DryRun);
        var text = MovedFile.Of(File.ReadAllText(path), client, moved);
        if (!dry)
            File.WriteAllText(path, text);
        printer.Write(Outcome(path, !dry, client, moved), _ => Print(printer, Outcome(path, !dry, client, moved)));
        return ExitCode.Done;
    }

    private static Move Asked(ParseResult parsed, Questions questions)
    {
        var move = new Move
        {
            Cms = Known(parsed.GetValue(Cms), StackCatalog.CmsProviders),
            Shop = Known(parsed.GetValue(Shop), StackCatalog.Shops),
            Mode = Wire.Parse<IntegrationMode>(parsed.GetValue(Mode)),
            Engine = parsed.GetValue(Engine),
            GitUrl = parsed.GetValue(NewClientOptions.GitUrl),
        };
        if (move is { Cms: null, Shop: null, Mode: null, Engine: null })
            throw new CommandFault(ExitCode.Usage, "Nothing says where to.", "Add --to-cms, --to-shop, --to-mode or --to-engine.");

        ProviderId[] brought = [.. new[] { move.Cms, move.Shop }.OfType<string>().Where(id => id != Move.None).Select(id => new ProviderId(id))];
        return move with { Settings = NewClientDialogue.AskSettings(parsed, questions, brought) };
    }

    private static string? Known(string? id, IEnumerable<ProviderEntry> providers)
    {
        string[] known = [.. providers.Select(provider => provider.Id.Value), Move.None];
        return id is null || known.Contains(id) ? id : throw new CommandFault(ExitCode.Negative, $"There is no provider '{id}' of that kind.", NearestName.Hint(id, known));
    }

    private static MigratedClient Outcome(string path, bool written, ClientServiceConfig client, ClientServiceConfig moved)
    {
        var (before, after) = (DeployedParts.Of(client), DeployedParts.Of(moved));
        return new(
            path, written, client.ClientId.Value, moved.StackName, MovedParts.Of(client), MovedParts.Of(moved),
            [.. before.Intersect(after)], [.. after.Except(before)], [.. before.Except(after)],
            [.. moved.Webhooks.Secrets.Where(secret => !client.Webhooks.Secrets.ContainsKey(secret.Key)).SelectMany(secret => secret.Value).Select(secret => secret.Ref)],
            ClientValidation.Deployable(moved));
    }

    private static void Print(Printer printer, MigratedClient migrated)
    {
        printer.Line($"{(migrated.Written ? "Wrote" : "Would write")} {migrated.File}; the stack stays {migrated.StackName}.");
        printer.Line("");
        printer.Table(["", "before", "after"], Rows(migrated.From, migrated.To));
        List(printer, "kept in place", migrated.Kept);
        List(printer, "added", migrated.Added);
        List(printer, "removed", migrated.Removed);
        if (migrated.Secrets.Count > 0)
            printer.Line($"\nSet the secrets: {string.Join(", ", migrated.Secrets)}");
        MissingParts.Print(printer, migrated.Missing);
        if (migrated.Written)
            printer.Line($"\nNext: npx cdk diff {migrated.StackName}, npx cdk deploy {migrated.StackName}, platform webhooks register {migrated.ClientId}, platform {(migrated.To.Mode == IntegrationMode.Direct ? "builds start" : "content sync")} --client {migrated.ClientId}");
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(MovedParts from, MovedParts to) =>
    [
        ["stack type", from.StackType, to.StackType],
        ["cms", from.Cms?.Value ?? "-", to.Cms?.Value ?? "-"],
        ["shop", from.Shop?.Value ?? "-", to.Shop?.Value ?? "-"],
        ["engine", from.Engine, to.Engine],
        ["mode", Wire.Name(from.Mode), Wire.Name(to.Mode)],
        ["AWS a month", $"${Words.Amount(from.AwsUsd)}", $"${Words.Amount(to.AwsUsd)}"],
        ["providers a month", $"${Words.Amount(from.SaasUsd)}", $"${Words.Amount(to.SaasUsd)}"],
    ];

    private static void List(Printer printer, string what, IReadOnlyList<DeployedPart> parts)
    {
        if (parts.Count == 0)
            return;
        printer.Line($"\n{what}:");
        foreach (var part in parts)
            printer.Line($"  {part.Kind,-17} {part.Name}{(part.HoldsData ? what == "removed" ? "  (data stays in the account)" : "  (data stays)" : "")}");
    }
}
