using System.Text;

namespace Platform.Domain.Catalog.Guide;

/// <summary>The engines, side by side and one by one.</summary>
internal static class EngineGuide
{
    public static void Write(StringBuilder page)
    {
        var engines = StackCatalog.Engines;
        page.Append("## Engines\n\n");
        page.Append("Every engine writes plain files that CloudFront serves; nothing runs on a server or at the edge. ");
        page.Append($"Build times are of a site with {engines[0].Measured.Pages} item pages on two cores, first build and next build.\n\n");
        page.Table(
            ["Engine", "Best for", "Complexity", "Performance", "Build speed", "Build", "Largest process", "On the CDN"],
            engines.Select(e => new[]
            {
                $"{e.Name} {e.Version}", e.BestFor, Markup.Words(e.Complexity), Markup.Words(e.Performance), Markup.Words(e.BuildSpeed),
                $"{Markup.Number(e.Measured.ColdSeconds)} s, {Markup.Number(e.Measured.WarmSeconds)} s", $"{e.Measured.MemoryMb} MB", $"{Markup.Words(e.CdnPerformance)}: {e.CdnNote}",
            }));
        foreach (var engine in engines)
            page.Advice(engine.Name, engine.BestFor, engine.ChooseWhen, engine.ThinkTwiceWhen);
    }
}
