namespace Platform.Providers.Redaction;

/// <summary>One of a row of people who don't exist.</summary>
/// <param name="Number">From 0 on. First names repeat with another last name, and after all of these with a number.</param>
internal readonly record struct InventedPerson(int Number)
{
    private static readonly string[] FirstNames = ["Ada", "Bram", "Cleo", "Dara", "Edda", "Finn", "Gwen", "Hugo", "Ines", "Jule"];
    private static readonly string[] LastNames = ["Example", "Sample", "Invented", "Nowhere"];

    private string First => FirstNames[Number % FirstNames.Length];

    private string Last => LastNames[Number / FirstNames.Length % LastNames.Length]
        + (Number < FirstNames.Length * LastNames.Length ? "" : $" {Number / (FirstNames.Length * LastNames.Length) + 1}");

    private string Handle => $"{First}.{Last}".Replace(' ', '.').ToLowerInvariant();

    public string Of(PersonalKind kind) => kind switch
    {
        PersonalKind.FirstName => First,
        PersonalKind.LastName => Last,
        PersonalKind.Mail => $"{Handle}@example.com",
        PersonalKind.UserName => Handle,
        _ => $"{First} {Last}",
    };
}
