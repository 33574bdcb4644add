using System.Globalization;
using System.Text;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog.Guide;

/// <summary>The guide's few forms.</summary>
internal static class Markup
{
    public static void Table(this StringBuilder page, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.Append(Row(head)).Append(Row([.. head.Select(_ => "---")]));
        foreach (var row in rows)
            page.Append(Row(row));
        page.Append('\n');
    }

    /// <summary>What speaks for and against one of them, below its heading.</summary>
    public static void Advice(this StringBuilder page, string name, string bestFor, IEnumerable<string> chooseWhen, IEnumerable<string> thinkTwiceWhen)
    {
        page.Append($"### {name}\n\nBest for {bestFor}.\n\n");
        page.Append("Choose it when:\n\n").Append(List(chooseWhen)).Append("\nThink twice when:\n\n").Append(List(thinkTwiceWhen)).Append('\n');
    }

    public static string Words<T>(T value)
        where T : struct, Enum => Wire.Name(value).Replace('_', ' ');

    public static string EngineNames(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => StackCatalog.FindEngine(id)!.Name));

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Dollars(CostRange range) => $"${Number(range.Min)}–{Number(range.Max)}";

    public static string List(IEnumerable<string> sentences) => string.Concat(sentences.Select(sentence => $"- {sentence}\n"));

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
