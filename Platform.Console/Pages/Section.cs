namespace Platform.Console.Pages;

/// <summary>The places of the navigation, in its order.</summary>
internal enum Section
{
    Overview,
    Deliveries,
    Recordings,
    Builds,
    DeadLetters,
}
