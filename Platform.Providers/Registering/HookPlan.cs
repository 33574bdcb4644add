using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Providers.Registering;

/// <summary>What is to be done so that a webhook is as it should be.</summary>
internal sealed record HookPlan(RegistrationOutcome Outcome, JsonElement Present, IReadOnlyList<string> Changes, IReadOnlyList<string> Notes)
{
    /// <param name="hooks">All there are; the one that sends to the order's address is ours.</param>
    /// <param name="address">Where a webhook sends.</param>
    /// <param name="wanted">As it should be, without its secret.</param>
    public static HookPlan Of(
        RegistrationOrder order, IEnumerable<JsonElement> hooks, Func<JsonElement, string?> address, JsonObject wanted, Func<JsonElement, SecretSeen> secret)
    {
        JsonElement[] ours = [.. hooks.Where(hook => address(hook) == order.Url)];
        if (ours.Length == 0)
            return new HookPlan(RegistrationOutcome.Created, default, [], []);

        var changes = HookDifferences.Of(wanted, ours[0]).ToList();
        var seen = secret(ours[0]);
        if (seen is SecretSeen.Absent or SecretSeen.Other || (seen == SecretSeen.Hidden && order.RenewSecret))
            changes.Add("secret");
        return new HookPlan(
            changes.Count == 0 ? RegistrationOutcome.Unchanged : RegistrationOutcome.Updated, ours[0], changes, [.. Told(ours.Length, changes.Count == 0 && seen == SecretSeen.Hidden)]);
    }

    public Registered Done(string at, params ReadOnlySpan<string> notes) => new(Outcome, at, Changes, [.. Notes, .. notes]);

    private static IEnumerable<string> Told(int ours, bool secretUnknown)
    {
        if (ours > 1)
            yield return $"{ours} webhooks send to this address: one is kept up to date, take the others out there.";
        if (secretUnknown)
            yield return "Whether its secret is this one is not shown there: --renew-secret sets it anew.";
    }
}
