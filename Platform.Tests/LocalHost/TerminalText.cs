using System.Text;

namespace Platform.Tests.LocalHost;

/// <summary>What a host has written to its terminal so far.</summary>
internal sealed class TerminalText : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public IReadOnlyList<string> Lines => ToString().Split('\n');

    public override void Write(char value)
    {
        lock (gate)
            text.Append(value);
    }

    public override void WriteLine(string? value)
    {
        lock (gate)
            text.Append(value).Append('\n');
    }

    public override string ToString()
    {
        lock (gate)
            return text.ToString();
    }
}
