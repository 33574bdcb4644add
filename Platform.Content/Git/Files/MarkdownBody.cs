using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Platform.Content.Git.Files;

/// <summary>
/// Markdown as HTML: CommonMark with tables, strikethrough, bare addresses and definition lists. HTML in it stays as it is; what
/// pages may not carry is taken out where all fields are (<see cref="Text.SafeFields"/>).
/// </summary>
/// <param name="Heading">The first heading's text; null where there is none.</param>
internal sealed record MarkdownBody(string Html, string? Heading)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseDefinitionLists().Build();

    /// <param name="titled">The item has a title of its own; without one the heading that the text begins with becomes it, and leaves the text.</param>
    public static MarkdownBody? Read(string markdown, bool titled, out FileFault? fault)
    {
        try
        {
            fault = null;
            var document = Markdown.Parse(markdown, Pipeline);
            var heading = document.Descendants<HeadingBlock>().FirstOrDefault();
            var title = heading is null ? null : TextOf(heading);
            if (!titled && title is not null && document is [HeadingBlock { Level: 1 } first, ..] && first == heading)
                document.Remove(first);
            return new MarkdownBody(document.ToHtml(Pipeline), title);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that quotes, lists or emphasis are nested hundreds deep.
            fault = new FileFault("The Markdown is nested too deeply.");
            return null;
        }
    }

    private static string? TextOf(HeadingBlock heading)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForInline = false, EnableHtmlForBlock = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(heading.Inline ?? new ContainerInline());
        return text.ToString().Trim() is { Length: > 0 } title ? title : null;
    }
}
