using Platform.Domain.Clients;

namespace Platform.Cli;

/// <summary>Ends a command with a message, a fix and an exit code.</summary>
internal sealed class CommandFault(int exitCode, string message, string? fix = null, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;

    public string? Fix { get; } = fix;

    /// <summary>The fault in words where it is an expected one; null for a bug, which keeps its stack trace.</summary>
    public static CommandFault? Of(Exception exception) => exception switch
    {
        CommandFault fault => fault,
        ClientFileException fault => new CommandFault(Cli.ExitCode.Negative, fault.Message, "Run `platform clients validate`: it lists all faults at once.", fault),
        HttpRequestException fault => new CommandFault(Cli.ExitCode.Unavailable, fault.Message, "Start the platform with `dotnet run --project Platform.AppHost`.", fault),
        _ => AwsFault.Of(exception),
    };
}
