using System.CommandLine;
using Platform.Domain.Ids;

namespace Platform.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static readonly Option<bool> Json = new("--json") { Description = "Write JSON for programs, not text for people.", Recursive = true };

    public static readonly Option<string?> RunFile = new("--run-file")
    {
        Description = "The AppHost's run.json; by default the nearest .platform/run.json from here upwards.",
        Recursive = true,
    };

    public static readonly Option<string?> Client = new("--client") { Description = "A client's id, such as editorial-store." };

    public static ClientId? ClientOf(ParseResult parsed) => parsed.GetValue(Client) is { } id ? new ClientId(id) : null;
}
