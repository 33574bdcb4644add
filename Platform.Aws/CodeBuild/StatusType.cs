namespace Amazon.CodeBuild;

/// <summary>States of a build, as the API and the state change event write them.</summary>
public static class StatusType
{
#pragma warning disable CA1707 // The official client's names.
    public const string IN_PROGRESS = "IN_PROGRESS";
    public const string SUCCEEDED = "SUCCEEDED";
    public const string FAILED = "FAILED";
    public const string FAULT = "FAULT";
    public const string TIMED_OUT = "TIMED_OUT";
    public const string STOPPED = "STOPPED";
#pragma warning restore CA1707
}
