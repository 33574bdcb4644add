using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Releases;

/// <summary><c>platform releases diff &lt;from&gt; &lt;to&gt;</c>: the files by which two releases of a client differ, and the items whose pages those are.</summary>
internal static class DiffReleasesCommand
{
    private static readonly Argument<string> From = new("from") { Description = "The release to compare: 12 letters and digits." };
    private static readonly Argument<string> To = new("to") { Description = "The release to compare it with." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("diff", "What differs from one release to another: files, sizes, and the items whose pages changed.", "releases diff 06h0mv3rbr82 06h0n2k4s0p8") { From, To };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var api = OperatorApi.OfOwner(Surroundings.Of(host, parsed), "builds");
        var path = $"releases/{Uri.EscapeDataString(parsed.GetRequiredValue(From))}/diff/{Uri.EscapeDataString(parsed.GetRequiredValue(To))}";
        var diff = await api.GetAsync<ReleaseDiff>(path, cancellationToken);
        new Printer(host, parsed).Write(diff, printer => Print(printer, diff));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, ReleaseDiff diff)
    {
        if (diff.Files.Count == 0)
        {
            printer.Line($"{diff.From} and {diff.To} are the same, file by file.");
            return;
        }

        printer.Table(["Change", "File", "Before", "After", "Item"], diff.Files.Select(Row));
        printer.Line($"{Words.Count(diff.Files.Count, "file")} differ, {diff.BytesPut:N0} bytes are put on the way from {diff.From} to {diff.To}.");
    }

    private static IReadOnlyList<string?> Row(FileDiff file) =>
        [file.Change, file.Path, file.Before?.ToString("N0"), file.After?.ToString("N0"), file.Item];
}
