namespace Platform.Cli.Commands.Doctor;

/// <summary>One thing that a machine has or lacks.</summary>
/// <param name="Essential">Without it the purpose can't be served at all; else only a part of it.</param>
/// <param name="Found">Version or place; null where it is not there.</param>
/// <param name="Why">What it is for.</param>
/// <param name="Fix">Null where nothing is to do.</param>
internal sealed record Finding(Purpose Purpose, string Name, bool Good, bool Essential, string? Found, string Why, string? Fix)
{
    public static Finding Of(Purpose purpose, string name, bool good, string? found, string why, string fix, bool essential = false) =>
        new(purpose, name, good, essential, found, why, good ? null : fix);
}
