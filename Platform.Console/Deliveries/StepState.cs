namespace Platform.Console.Deliveries;

/// <summary>Where the journey stands at a step; the page's classes have these names.</summary>
internal enum StepState
{
    Done,
    Now,
    Ahead,
    Failed,
}
