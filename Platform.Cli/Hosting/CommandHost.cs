using System.Collections;

namespace Platform.Cli.Hosting;

/// <summary>Where a command runs: its directory, environment, streams and clock.</summary>
internal sealed record CommandHost
{
    public required string Directory { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Where answers come from, if questions may be asked.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>A person sits at both ends, so a command may ask for what it was not told.</summary>
    public bool CanAsk { get; init; }

    /// <summary>The output is a terminal that shows colours.</summary>
    public bool Interactive { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static CommandHost OfThisProcess() => new()
    {
        Directory = Environment.CurrentDirectory,
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(v => (string)v.Key, v => (string)v.Value!),
        Output = Console.Out,
        Error = Console.Error,
        Input = Console.In,
        CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        Interactive = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
    };

    /// <summary>The nearest folder from here upwards that holds <paramref name="relative"/>; null where none does.</summary>
    public string? FindUpwards(string relative)
    {
        for (var folder = new DirectoryInfo(Directory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }
}
