using Platform.Tests.Emulators;

namespace Platform.Tests.Console;

/// <summary>A console to which nobody answers: no AWS, no Builds service, no intake, no host.</summary>
public sealed class SilentConsoleFixture(EmulatorFixture emulators) : ConsoleFixture(emulators)
{
    private readonly string nowhere = $"http://127.0.0.1:{FreePort.Next()}";

    protected override IReadOnlyDictionary<string, string> Overrides =>
        new[] { "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_SQS", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_SNS", "services:builds:http:0", "services:webhooks:http:0" }
            .ToDictionary(name => name, _ => nowhere);
}
