using System.Text.RegularExpressions;
using Platform.Aws.Audit;
using Platform.Aws.Releases;
using Platform.Cli.Commands.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>The releases that a delivery's events are in, with the files by which each differs from the one before it.</summary>
internal sealed partial class ReleaseDifferences(ReleaseReader releases)
{
    public async Task<IReadOnlyList<RunRelease>> ReadAsync(Journey journey, CancellationToken cancellationToken)
    {
        var read = new List<RunRelease>();
        foreach (var id in journey.Events.SelectMany(one => one.Stages).Where(stage => stage.Stage == Stages.Live).Select(ReleaseOf).OfType<string>().Distinct())
            read.Add(await ReadAsync(journey.Delivery.Client, journey.Delivery.Environment, new ReleaseId(id), cancellationToken));
        return read;
    }

    private async Task<RunRelease> ReadAsync(ClientId client, string environment, ReleaseId id, CancellationToken cancellationToken)
    {
        var empty = new RunRelease { ReleaseId = id.Value };
        if (await releases.GetAsync(client, environment, id, cancellationToken) is not { } release
            || await releases.ManifestAsync(client, environment, id, cancellationToken) is not { } manifest)
            return empty;

        var former = await FormerAsync(release, cancellationToken);
        var before = former is null ? null : await releases.ManifestAsync(client, environment, former.ReleaseId, cancellationToken);
        return empty with
        {
            Changed = [.. manifest.Files.Where(file => before?.Files.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)],
            Deleted = before is null ? [] : [.. before.Files.Keys.Where(path => !manifest.Files.ContainsKey(path)).Order(StringComparer.Ordinal)],
        };
    }

    private async Task<Release?> FormerAsync(Release release, CancellationToken cancellationToken)
    {
        Release? former = null;
        await foreach (var other in releases.ListAsync(release.ClientId, release.Environment, cancellationToken))
        {
            if (other.Number < release.Number && other.Number > (former?.Number ?? -1))
                former = other;
        }

        return former;
    }

    private static string? ReleaseOf(AuditStage stage) => Release().Match(stage.Detail ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    // "release abcdefghijkl of build bld_…: 3 files changed, 0 deleted"
    [GeneratedRegex("^(?:release )?([a-z0-9]{12})(?: |$)")]
    private static partial Regex Release();
}
