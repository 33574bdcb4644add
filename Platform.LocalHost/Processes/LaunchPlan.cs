using System.Text.RegularExpressions;

namespace Platform.LocalHost.Processes;

/// <summary>One process to start. <paramref name="Environment"/> is added to the host's own.</summary>
internal sealed partial record LaunchPlan(
    string Command, IReadOnlyList<string> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>
    /// A shell drops variables that are no names in its language, such as <c>services__blue-shop__http__0</c>, so those reach
    /// the process through <c>env</c>. They are addresses: nothing secret comes to stand on a command line.
    /// </summary>
    public IEnumerable<string> CommandLine
    {
        get
        {
            var beyondShell = Environment.Where(variable => !ShellName().IsMatch(variable.Key)).Select(variable => $"{variable.Key}={variable.Value}").ToList();
            return [.. beyondShell.Count > 0 ? ["env", .. beyondShell] : Array.Empty<string>(), Command, .. Arguments];
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex ShellName();
}
