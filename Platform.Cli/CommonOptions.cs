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

    public static readonly Option<string?> Provider = new("--provider") { Description = "A provider's id, such as sanity." };

    public static ClientId? ClientOf(ParseResult parsed) => parsed.GetValue(Client) is { } id ? new ClientId(id) : null;

    public static ProviderId? ProviderOf(ParseResult parsed) => parsed.GetValue(Provider) is { } id ? new ProviderId(id) : null;

    /// <summary>Refuses what is no whole number of <paramref name="least"/> or more.</summary>
    public static Option<int> AtLeast(this Option<int> option, int least)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var value) || value < least))
                result.AddError($"{option.Name} must be a whole number of {least} or more.");
        });
        return option;
    }
}
