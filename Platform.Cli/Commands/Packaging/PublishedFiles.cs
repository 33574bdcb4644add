using System.Buffers.Binary;

namespace Platform.Cli.Commands.Packaging;

/// <summary>What <c>dotnet publish</c> wrote for arm64, as it is packaged.</summary>
internal static class PublishedFiles
{
    // The ELF header's e_machine.
    private const ushort Arm64 = 183;

    /// <summary>All but symbols: nobody debugs there, and they are a third of it.</summary>
    /// <exception cref="CommandFault">A native library is of another machine.</exception>
    public static IReadOnlyList<(string Path, string File)> In(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) != ".pdb")
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .ToArray();
        if (files.FirstOrDefault(file => IsOfAnotherMachine(file.File)) is { Path: { } wrong })
            throw new CommandFault(ExitCode.Negative, $"{wrong} is no library of linux-arm64.", "Use a version of its package that has one.");
        return files;
    }

    private static bool IsOfAnotherMachine(string file)
    {
        using var content = File.OpenRead(file);
        Span<byte> head = stackalloc byte[20];
        return content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.StartsWith("\u007fELF"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(head[18..]) != Arm64;
    }
}
