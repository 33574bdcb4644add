using Platform.Console.Markup;

namespace Platform.Console.Deliveries;

/// <param name="At">When it was reached; null where it wasn't, or where it has no time of its own.</param>
/// <param name="Why">What happened, or what is waited for.</param>
internal sealed record JourneyStep(string Name, StepState State, DateTimeOffset? At, Html Why)
{
    public static JourneyStep Done(string name, DateTimeOffset? at, Html why) => new(name, StepState.Done, at, why);

    public static JourneyStep Ahead(string name, string why) => new(name, StepState.Ahead, null, Html.Text(why));

    public static JourneyStep Failed(string name, DateTimeOffset? at, Html why) => new(name, StepState.Failed, at, why);
}
