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
    private readonly IAnsiConsole _console;

    public Printer(CommandHost host, ParseResult parsed)
    {
        _host = host;
        Json = parsed.GetValue(CommonOptions.Json);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            Ansi = host.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!host.Interactive)
            _console.Profile.Width = UnwrappedWidth;
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
        _console.Write(table);
    }
}
