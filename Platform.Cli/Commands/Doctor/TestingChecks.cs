using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Doctor;

/// <summary>What the tests use beside the platform; a test that lacks it is skipped.</summary>
internal static class TestingChecks
{
    public static IReadOnlyList<Finding> All(Machine machine) =>
    [
        Program(machine, "chromium", "the console and the demo sites in a browser"),
        .. StackCatalog.Engines.SelectMany(engine => engine.SystemPackages.Select(package => Program(machine, package, $"sites that {engine.Name} builds"))),
    ];

    private static Finding Program(Machine machine, string package, string why) => Finding.Of(
        Purpose.Testing, package, machine.Find(package) is not null, machine.Find(package), why, $"Debian and Ubuntu: sudo apt-get install --no-install-recommends {package}");
}
