namespace Platform.Builds.Running;

/// <summary>A build's log: a file that grows line by line and can be read meanwhile. Also remembers the last lines, for the error.</summary>
internal sealed class BuildLog : IDisposable
{
    private const int LinesOfAnError = 20;

    private readonly Lock _lock = new();
    private readonly Queue<string> _last = new();
    private readonly StreamWriter _file;

    public BuildLog(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    public void Write(string line)
    {
        lock (_lock)
        {
            _file.WriteLine(line);
            _last.Enqueue(line);
            if (_last.Count > LinesOfAnError)
                _last.Dequeue();
        }
    }

    public string LastLines()
    {
        lock (_lock)
            return string.Join('\n', _last);
    }

    public void Dispose()
    {
        lock (_lock)
            _file.Dispose();
    }
}
