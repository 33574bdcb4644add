using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Platform.Console.Markup;

/// <summary>
/// Markup that is safe to send. Made by interpolation: whatever is put into it is encoded unless it is <see cref="Html"/> itself,
/// so that text of a provider can't become markup. Attribute values stand in double quotes, always.
/// </summary>
internal readonly struct Html
{
    public static readonly Html Empty;

    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public string Markup => _markup ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>Markup or style of our own, as it stands.</summary>
    public static Html Constant([ConstantExpected] string markup) => new(markup);

    /// <summary>Plain text, encoded.</summary>
    public static Html Text(string? text) => Of($"{text}");

    public static Html Join(IEnumerable<Html> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
            all.Append(part.Markup);
        return new Html(all.ToString());
    }

    /// <summary>An attribute with its leading space, or nothing where there is no value.</summary>
    public static Html Attribute(string name, string? value) => value is null ? Empty : Of($" {new Html(name)}=\"{value}\"");

    /// <summary>An attribute without value, or nothing.</summary>
    public static Html Flag(string name, bool set) => set ? new Html($" {name}") : Empty;

    public Html When(bool holds) => holds ? this : Empty;

    public override string ToString() => Markup;
}
