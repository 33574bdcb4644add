using Platform.Domain.Json;
using Platform.Providers.Registering;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary>What became of one provider's webhook.</summary>
/// <param name="Outcome"><c>created</c>, <c>updated</c>, <c>unchanged</c>, <c>by_hand</c> or <c>refused</c>.</param>
/// <param name="Detail">Where it is now, why it is set by hand, or who refused what.</param>
internal sealed record AppliedRegistration(string Outcome, string Detail, IReadOnlyList<string> Changes, IReadOnlyList<string> Notes, string? Fix)
{
    public const string Hand = "by_hand";

    private const string No = "refused";

    public bool Refused => Outcome == No;

    public static AppliedRegistration Of(Registered registered) => new(Wire.Name(registered.Outcome), registered.At, registered.Changes, registered.Notes, null);

    public static AppliedRegistration ByHand(string why) => new(Hand, why, [], [], null);

    public static AppliedRegistration Refuse(string fault, string fix) => new(No, fault, [], [], fix);
}
