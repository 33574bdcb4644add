using System.CommandLine;
using System.Text.Json;
using Platform.Cli.Hosting;
using Platform.Domain.Json;
using Spectre.Console;

namespace Platform.Cli.Output;

/// <summary>Writes an outcome once: as JSON where it was asked for, else as text. Without a terminal there is no colour and no wrapping.</summary>
internal sealed class Printer
{
    // Wide enough for any row: programs read lines.
    private const int UnwrappedWidth = 1000;

    private readonly CommandHost _host;
    public Printer(CommandHost host, ParseResult parsed)
    {
        _host = host;
        Json = parsed.GetValue(CommonOptions.Json);
    }

    public bool Json { get; }

    public void Write<T>(T outcome, Action<Printer> asText)
    {
        if (Json)
            _host.Output.WriteLine(JsonSerializer.Serialize(outcome, PlatformJson.Indented));
        else
            asText(this);
    }

    public void Line(string text) => _host.Output.WriteLine(text);

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table().Border(TableBorder.None).AddColumns([.. columns.Select(c => new TableColumn(new Text(c, new Style(decoration: Decoration.Bold))).NoWrap().PadRight(3))]);
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell ?? "")));
        TableConsole().Write(table);
    }

    /// <summary>Names and values in two columns; a fact without a value is left out.</summary>
    public void Facts(IEnumerable<(string Name, string? Value)> facts)
    {
        var told = facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).ToArray();
        var width = told.Max(fact => fact.Name.Length);
        foreach (var (name, value) in told)
            Line($"{name.PadRight(width)}   {value}");
    }

    // Made where a table is written: most commands write none, and it asks the terminal questions.
    private IAnsiConsole TableConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_host.Output),
            Ansi = _host.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _host.Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!_host.Interactive)
            console.Profile.Width = UnwrappedWidth;
        return console;
    }
}
