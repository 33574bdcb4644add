using System.CommandLine;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>What is asked for when a run is read.</summary>
internal static class RunOptions
{
    public static readonly Option<int> Wait = new Option<int>("--wait")
    {
        Description = "Seconds to wait at most until nothing more happens to the deliveries.",
        DefaultValueFactory = _ => 120,
    }.AtLeast(0);

    public static TimeSpan PatienceOf(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(Wait));
}
