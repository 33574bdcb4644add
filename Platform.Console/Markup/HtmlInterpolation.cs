using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Platform.Console.Markup;

/// <summary>What the compiler turns <c>Html.Of($"…")</c> into. There is no overload for <c>object</c>: a type without one is a compile error, not a surprise.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + formattedCount * 24);

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(Html html) => _markup.Append(html.Markup);

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts)
            _markup.Append(part.Markup);
    }

    public void AppendFormatted(long number) => _markup.Append(number);

    public void AppendFormatted(long number, string format) => _markup.Append(number.ToString(format));

    public override string ToString() => _markup.ToString();
}
