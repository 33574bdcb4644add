using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Guide;
using Platform.Domain.Clients.Schema;

namespace Platform.Cli.Commands.Docs;

/// <summary><c>platform docs</c>: writes the files of the repository that are made from the catalog and the configuration's records.</summary>
internal static class WriteDocumentsCommand
{
    private static readonly Option<bool> Check = new("--check") { Description = "Write nothing; exit code 1 where a file is not as it would be written." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("docs", "Write what is made from the catalog: the selection guide and the clients' JSON schemas.", "docs", "docs --check") { Check };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var root = Path.GetDirectoryName(host.FindUpwards("Platform.sln"))
            ?? throw new CommandFault(ExitCode.Usage, "There is no Platform.sln here or above.", "Run it inside the repository.");
        var onlyCheck = parsed.GetValue(Check);
        WrittenDocument[] documents =
        [
            Document(root, Path.Combine("docs", "selection.md"), SelectionGuide.Markdown(), onlyCheck),
            Document(root, Path.Combine("clients", ClientSchema.FileName), ClientSchema.Json(), onlyCheck),
            Document(root, Path.Combine("clients", ClientSchema.OverrideFileName), ClientSchema.OverrideJson(), onlyCheck),
        ];
        new Printer(host, parsed).Write(documents, printer =>
        {
            foreach (var document in documents)
                printer.Line($"{document.File}: {(!document.Changed ? "as it should be" : onlyCheck ? "differs; `platform docs` writes it" : "written")}");
        });
        return onlyCheck && documents.Any(document => document.Changed) ? ExitCode.Negative : ExitCode.Done;
    }

    private static WrittenDocument Document(string root, string file, string text, bool onlyCheck)
    {
        var path = Path.Combine(root, file);
        var changed = !File.Exists(path) || File.ReadAllText(path) != text;
        if (changed && !onlyCheck)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return new(file, changed);
    }
}
