using Platform.Cli.Output;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary>Registrations for people: what was set in short, what is still to be set word for word.</summary>
internal static class RegistrationText
{
    public static void Print(Printer printer, ClientServiceConfig client, IReadOnlyList<WebhookRegistration> registrations)
    {
        if (registrations.Count == 0)
            printer.Line($"{client.ClientId} takes no webhooks.");
        foreach (var one in registrations)
        {
            printer.Line(one.Name);
            printer.Facts(one.Applied is { } applied ? Outcome(one, applied) : [.. Settings(one), ("set", one.Set)]);
            printer.Line("");
        }
    }

    private static IEnumerable<(string Name, string? Value)> Outcome(WebhookRegistration one, AppliedRegistration applied)
    {
        var outcome = ("outcome", $"{applied.Outcome.Replace('_', ' ')}: {applied.Detail}");
        return applied.Outcome == AppliedRegistration.Hand
            ? [outcome, .. Settings(one)]
            : [outcome, ("address", one.Url), ("changed", string.Join(", ", applied.Changes)), .. Lines("note", applied.Notes), ("fix", applied.Fix)];
    }

    private static IEnumerable<(string Name, string? Value)> Settings(WebhookRegistration one) =>
    [
        ("address", one.Url),
        .. Lines("events", one.Events),
        .. Lines("leave out", one.LeaveOut),
        ("secret", one.Secrets.Count == 0 ? "none is referred to: add webhooks.secrets to the client's file" : string.Join(", ", one.Secrets)),
        ("proof", one.Scheme),
        ("format", one.MediaType),
    ];

    private static IEnumerable<(string Name, string? Value)> Lines(string name, IReadOnlyList<string> lines) => lines.Select((line, i) => (i == 0 ? name : "", (string?)line));
}
