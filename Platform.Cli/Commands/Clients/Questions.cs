using Platform.Cli.Hosting;

namespace Platform.Cli.Commands.Clients;

/// <summary>Asks a person, on the error stream so that the outcome stays clean; what was said by an option is not asked.</summary>
internal sealed class Questions(CommandHost host, bool mayAsk)
{
    private readonly List<string> _missing = [];

    public bool MayAsk => mayAsk;

    /// <param name="given">What the option said; null asks.</param>
    /// <param name="refuse">What is wrong with an answer, in words; null where nothing is.</param>
    /// <returns>Empty where nothing may be asked: <see cref="EndWhereMissing"/> tells all options that lack.</returns>
    public string Required(string option, string? given, string question, Func<string, string?> refuse)
    {
        if (given is not null)
            return given;
        if (!mayAsk)
        {
            _missing.Add(option);
            return "";
        }

        while (true)
        {
            var answer = Ask($"{question}: ");
            if (answer.Length == 0)
                continue;
            if (refuse(answer) is not { } fault)
                return answer;
            host.Error.WriteLine($"  {fault}");
        }
    }

    /// <returns>What was given or answered; <paramref name="otherwise"/> for an empty answer, and where nothing may be asked.</returns>
    public string? Optional(string? given, string question, string? otherwise, Func<string, string?> refuse)
    {
        if (given is not null || !mayAsk)
            return given ?? otherwise;
        while (true)
        {
            var answer = Ask($"{question}{(otherwise is null ? " (Enter: later)" : $" [{otherwise}]")}: ");
            if (answer.Length == 0)
                return otherwise;
            if (refuse(answer) is not { } fault)
                return answer;
            host.Error.WriteLine($"  {fault}");
        }
    }

    public void Tell(string line)
    {
        if (mayAsk)
            host.Error.WriteLine(line);
    }

    /// <exception cref="CommandFault">An option is missing that nobody could be asked for.</exception>
    public void EndWhereMissing()
    {
        if (_missing.Count > 0)
            throw new CommandFault(ExitCode.Usage, $"Missing: {string.Join(", ", _missing)}.", "Add them. In a terminal, without --json, they are asked for.");
    }

    private string Ask(string question)
    {
        host.Error.Write(question);
        host.Error.Flush();
        return host.Input.ReadLine()?.Trim() ?? throw new OperationCanceledException("The answers ended.");
    }
}
