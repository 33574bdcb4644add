using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.StandIns.Snipcart;

/// <summary>
/// Request tokens, which are good for one call, and orders. Each entry is on disk before it is answered, so that a token stays
/// used and an order known whenever this process ends.
/// </summary>
internal sealed class SnipcartBook : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, bool> usedByToken = [];
    private readonly Dictionary<string, JsonObject> orders = [];
    private readonly FileStream? file;

    private SnipcartBook(FileStream? file) => this.file = file;

    /// <param name="folder">Where the book is kept; null keeps it in memory.</param>
    public static SnipcartBook Open(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            return new SnipcartBook(null);

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "snipcart.ndjson");
        var written = File.Exists(path) ? File.ReadAllLines(path) : [];
        var book = new SnipcartBook(new FileStream(path, FileMode.Append, FileAccess.Write));
        foreach (var entry in written.Select(Parse).OfType<SnipcartEntry>())
            book.Apply(entry);
        return book;
    }

    /// <summary>A token that was used stays used.</summary>
    public void Register(string token, JsonObject? order)
    {
        lock (gate)
            Write(new SnipcartEntry(token, order));
    }

    /// <returns>True once for each registered token.</returns>
    public bool Use(string token)
    {
        lock (gate)
        {
            if (usedByToken.GetValueOrDefault(token, true))
                return false;
            Write(new SnipcartEntry(token, Used: true));
            return true;
        }
    }

    public JsonObject? Order(string token)
    {
        lock (gate)
            return orders.GetValueOrDefault(token);
    }

    public void Dispose() => file?.Dispose();

    private void Write(SnipcartEntry entry)
    {
        if (file is not null)
        {
            // A line end first: what a crash left of a last line then can't spoil this one.
            file.Write([(byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(entry, SnipcartJson.Default.SnipcartEntry)]);
            file.Flush(flushToDisk: true);
        }

        Apply(entry);
    }

    private void Apply(SnipcartEntry entry)
    {
        usedByToken[entry.Token] = entry.Used || usedByToken.GetValueOrDefault(entry.Token);
        if (entry.Order is { } order)
            orders[order["token"]?.GetValue<string>() ?? entry.Token] = order;
    }

    private static SnipcartEntry? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, SnipcartJson.Default.SnipcartEntry);
        }
        catch (JsonException)
        {
            return null; // half a line, from a crash
        }
    }
}
