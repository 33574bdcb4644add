using System.Text;
using System.Text.Json;
using Platform.Providers.Html;
using Platform.Providers.Json;

namespace Platform.Providers.Sanity.PortableText;

/// <summary>
/// Portable Text (https://github.com/portabletext/portabletext) as HTML: text blocks, lists and images. Blocks of other
/// types are the site's own components and give nothing here; what surrounds them stays whole.
/// </summary>
internal static class PortableTextHtml
{
    public static string Render(JsonElement blocks, SanityImages images)
    {
        var html = new StringBuilder();
        var lists = new ListWriter(html);
        foreach (var block in blocks.EnumerateArray())
        {
            if (block.Text("_type") == "block" && block.Text("listItem") is { } kind)
            {
                lists.OpenItem(kind, block.Whole("level") ?? 1);
                Spans.Append(html, block);
                continue;
            }

            lists.CloseAll();
            switch (block.Text("_type"))
            {
                case "block":
                    AppendText(html, block);
                    break;
                case "image":
                    AppendImage(html, block, images);
                    break;
            }
        }

        lists.CloseAll();
        return html.ToString();
    }

    private static void AppendText(StringBuilder html, JsonElement block)
    {
        var tag = block.Text("style") switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" => block.Text("style"),
            _ => "p",
        };
        html.Append('<').Append(tag).Append('>');
        Spans.Append(html, block);
        html.Append("</").Append(tag).Append('>');
    }

    private static void AppendImage(StringBuilder html, JsonElement block, SanityImages images)
    {
        if (images.Read(block) is not { } image)
            return;
        html.Append("<figure><img src=\"").AppendEscaped(image.Url)
            .Append("\" width=\"").Append(image.Width).Append("\" height=\"").Append(image.Height)
            .Append("\" alt=\"").AppendEscaped(image.Alt).Append("\" loading=\"lazy\"></figure>");
    }
}
