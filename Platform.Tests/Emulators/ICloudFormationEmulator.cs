namespace Platform.Tests.Emulators;

/// <summary>An emulator into which a template deploys.</summary>
public interface ICloudFormationEmulator : IEmulator
{
    /// <summary>Resource types of our event-driven templates that its CloudFormation passes over; null where nobody has seen which.</summary>
    IReadOnlyList<string>? TypesLeftOut { get; }
}
