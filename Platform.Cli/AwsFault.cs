using Amazon.Runtime;
using Platform.Aws.Secrets;

namespace Platform.Cli;

/// <summary>What AWS or its emulators may fail with. Apart, so that the catalog's commands load no AWS SDK to report a misspelt name.</summary>
internal static class AwsFault
{
    public static CommandFault? Of(Exception exception) => exception switch
    {
        SecretUnavailableException fault => new CommandFault(ExitCode.Unavailable, fault.Message, null, fault),
        AmazonClientException or AmazonServiceException => new CommandFault(
            ExitCode.Unavailable, $"AWS did not answer as expected: {exception.Message}", "Start the platform with `dotnet run --project Platform.AppHost`, or check AWS_REGION and the credentials.", exception),
        _ => null,
    };
}
