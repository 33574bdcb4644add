using System.IO.Compression;

namespace Platform.Cli.Commands.Packaging;

/// <summary>A zip whose bytes depend on its files' names and contents alone: sorted, at one time, with rights that say only what is a program.</summary>
internal static class Archive
{
    // The first that zip can tell.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Unix modes -rw-r--r-- and -rwxr-xr-x, in the upper half of the attributes.
    private const int Readable = unchecked((int)0x81A4_0000);
    private const int Runnable = unchecked((int)0x81ED_0000);

    /// <param name="files">Path in the archive, with forward slashes, and the file.</param>
    /// <returns>Its size in bytes.</returns>
    public static long Write(string target, IEnumerable<(string Path, string File)> files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using (var zip = new ZipArchive(File.Create(target), ZipArchiveMode.Create))
        {
            foreach (var (path, file) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Time;
                entry.ExternalAttributes = bytes.AsSpan().StartsWith("#!"u8) ? Runnable : Readable;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return new FileInfo(target).Length;
    }
}
