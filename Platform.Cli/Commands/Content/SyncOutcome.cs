using System.Text;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Content;

/// <summary>What a whole sync did.</summary>
/// <param name="Read">Items that the providers have.</param>
/// <param name="Withdrawn">Items that they have no longer.</param>
/// <param name="Changed">Times that a published item became another.</param>
/// <param name="Faults">Files that can't be read; what they said before stands.</param>
/// <param name="NotRead">Providers that can't be read at once.</param>
internal sealed record SyncOutcome(string ClientId, int Read, int Withdrawn, int Changed, IReadOnlyList<string> Faults, IReadOnlyList<string> NotRead)
{
    public static SyncOutcome Of(ClientId client, IReadOnlyList<SyncedStep> steps) => new(
        client.Value,
        steps.Where(step => step.Phase == "read").Sum(step => step.Items),
        steps.Where(step => step.Phase == "withdraw").Sum(step => step.Items),
        steps.Sum(step => step.Changed),
        [.. steps.SelectMany(step => step.Faults)],
        [.. steps.SelectMany(step => step.NotRead).Distinct()]);

    public override string ToString()
    {
        var text = new StringBuilder($"{ClientId}: {Read} read, {Withdrawn} withdrawn, {Changed} changed; the content is complete.");
        foreach (var fault in Faults)
            text.Append($"\nnot read: {fault}");
        foreach (var provider in NotRead)
            text.Append($"\n{provider} has no catalogue to be read: what its webhooks told stands.");
        return text.ToString();
    }
}
