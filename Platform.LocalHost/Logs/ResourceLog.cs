using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Platform.LocalHost.Logs;

/// <summary>The last lines that one resource wrote, over its restarts, and a live feed of them.</summary>
internal sealed class ResourceLog(TimeProvider time)
{
    private const int MaxLines = 2_000;
    private const int MaxLineLength = 8_192;

    private readonly Lock gate = new();
    private readonly Queue<LogLine> lines = new();
    private readonly List<Channel<LogLine>> readers = [];

    public void Add(LogStream stream, string text)
    {
        var line = new LogLine(time.GetUtcNow(), stream, text.Length > MaxLineLength ? text[..MaxLineLength] : text);
        lock (gate)
        {
            if (lines.Count == MaxLines)
                lines.Dequeue();
            lines.Enqueue(line);
            foreach (var reader in readers)
                reader.Writer.TryWrite(line);
        }
    }

    public IReadOnlyList<LogLine> Tail(int count)
    {
        lock (gate)
            return [.. lines.TakeLast(count)];
    }

    /// <summary>The last <paramref name="tail"/> lines, then each new one. A reader that falls behind loses the oldest.</summary>
    public async IAsyncEnumerable<LogLine> ReadAsync(int tail, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<LogLine>(
            new BoundedChannelOptions(MaxLines) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (gate)
        {
            foreach (var line in lines.TakeLast(tail))
                channel.Writer.TryWrite(line);
            readers.Add(channel);
        }

        try
        {
            await foreach (var line in channel.Reader.ReadAllAsync(cancellationToken))
                yield return line;
        }
        finally
        {
            lock (gate)
                readers.Remove(channel);
        }
    }
}
