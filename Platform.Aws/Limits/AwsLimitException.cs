namespace Platform.Aws.Limits;

/// <summary>What was to be sent is more than AWS takes. A bug of the caller: emulators let some of it pass, so our ports don't.</summary>
public sealed class AwsLimitException(string message) : ArgumentException(message);
