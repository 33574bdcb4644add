using System.CommandLine;
using System.Text.Json.Nodes;
using Platform.Cli.Help;
using Platform.Cli.Hosting;

namespace Platform.Cli.Commands.Completions;

/// <summary><c>platform completion</c>: a script with which a shell asks this tool (<c>[suggest]</c>) how a line goes on.</summary>
internal static class PrintCompletionCommand
{
    // The directive's number is the cursor's place in the line; the tool answers one word a line.
    private const string Bash = """
        # platform completion bash: eval "$(platform completion bash)" in ~/.bashrc
        _platform_complete() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(platform "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _platform_complete platform

        """;

    private const string Zsh = """
        # platform completion zsh: eval "$(platform completion zsh)" in ~/.zshrc, after compinit
        _platform_complete() {
            local line="${words[*]}"
            local -a found
            found=("${(@f)$(platform "[suggest:${#line}]" "${line}" 2>/dev/null)}")
            compadd -a found
        }
        compdef _platform_complete platform

        """;

    private const string Fish = """
        # platform completion fish: platform completion fish | source, in ~/.config/fish/config.fish
        function __platform_complete
            set --local line (commandline --cut-at-cursor)
            platform "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete --command platform --no-files --arguments '(__platform_complete)'

        """;

    private static readonly Argument<string> Shell = new("shell") { Description = "bash, zsh or fish." };

    static PrintCompletionCommand() => Shell.AcceptOnlyFromAmong("bash", "zsh", "fish");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "completion", "Print a script with which your shell completes commands, options and the catalog's names.",
            "completion bash >> ~/.bashrc", "completion zsh >> ~/.zshrc", "completion fish > ~/.config/fish/completions/platform.fish") { Shell };
        command.SetAction(parsed =>
        {
            var script = parsed.GetValue(Shell) switch { "zsh" => Zsh, "fish" => Fish, _ => Bash };
            host.Output.Write(parsed.GetValue(CommonOptions.Json) ? new JsonObject { ["script"] = script }.ToJsonString() + "\n" : script);
            return ExitCode.Done;
        });
        return command;
    }
}
