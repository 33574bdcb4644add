using System.Text;

namespace Platform.Domain.Engines;

/// <summary>Just as much YAML as a buildspec takes: two spaces a level, every value quoted.</summary>
internal sealed class BuildspecText
{
    private readonly StringBuilder _text = new();
    private int _level;

    public BuildspecText Line(string line)
    {
        _text.Append(' ', 2 * _level).Append(line).Append('\n');
        return this;
    }

    public BuildspecText Value(string key, string value) => Line($"{key}: {Quoted(value)}");

    /// <summary>A key with what <paramref name="inner"/> writes below it.</summary>
    public BuildspecText Block(string key, Action inner)
    {
        Line(key + ":");
        _level++;
        inner();
        _level--;
        return this;
    }

    /// <summary>Nothing where the list is empty: CodeBuild takes no empty sequence.</summary>
    public BuildspecText List(string key, IEnumerable<string> values)
    {
        var list = values.ToList();
        return list.Count == 0 ? this : Block(key, () => list.ForEach(value => Line("- " + Quoted(value))));
    }

    public override string ToString() => _text.ToString();

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
