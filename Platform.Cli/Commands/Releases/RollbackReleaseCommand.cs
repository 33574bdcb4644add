using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Releases;

/// <summary><c>platform releases rollback &lt;release&gt;</c>: shows an older release again, and holds publishing.</summary>
internal static class RollbackReleaseCommand
{
    private static readonly Argument<string> Release = new("release") { Description = "The release to show: 12 letters and digits." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("rollback", "Show an older release again. Publishing is held until `platform releases resume`.", "releases rollback 06h0mv3rbr82") { Release };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var api = OperatorApi.OfOwner(Surroundings.Of(host, parsed), "builds");
        var path = $"releases/{Uri.EscapeDataString(parsed.GetRequiredValue(Release))}/rollback";
        var done = await api.PostAsync<RolledBack>(path, new Dictionary<string, string>(), cancellationToken);

        new Printer(host, parsed).Write(done, printer => printer.Line(
            $"{done.ReleaseId} is live: {Words.Count(done.FilesChanged, "file")} changed, {done.FilesDeleted} deleted. Publishing is held until `platform releases resume`."));
        return ExitCode.Done;
    }
}
