using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Platform.LocalHost.Running;

/// <summary>The process that listens on a port, found through /proc; null where there is none, or it isn't ours to see.</summary>
internal sealed record PortHolder(int ProcessId, string CommandLine)
{
    private const string Listening = "0A";

    public static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public static PortHolder? Find(int port)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        var sockets = Sockets("/proc/net/tcp", port).Concat(Sockets("/proc/net/tcp6", port)).Select(inode => $"socket:[{inode}]").ToHashSet();
        return Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _) && Holds(folder, sockets))
            .Select(folder => new PortHolder(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), CommandLineOf(folder)))
            .FirstOrDefault();
    }

    // "  0: 0100007F:1BBC 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000  0 48213 …": local address, state, inode
    private static IEnumerable<string> Sockets(string table, int port) =>
        from line in File.Exists(table) ? File.ReadLines(table).Skip(1) : []
        let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields[3] == Listening && fields[1].EndsWith($":{port:X4}", StringComparison.Ordinal)
        select fields[9];

    private static bool Holds(string processFolder, HashSet<string> sockets)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(processFolder, "fd")).EnumerateFiles()
                .Any(file => file.LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception other) when (other is UnauthorizedAccessException or IOException)
        {
            return false; // another user's process, or one that has just ended
        }
    }

    private static string CommandLineOf(string processFolder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(processFolder, "cmdline")).TrimEnd('\0').Replace('\0', ' ');
            return text.Length > 120 ? $"{text[..120]}…" : text;
        }
        catch (IOException)
        {
            return "?";
        }
    }
}
