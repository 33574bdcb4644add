namespace Platform.AppHost;

/// <summary>What answers for AWS, by <c>--emulator</c>.</summary>
internal enum Emulator
{
    /// <summary>Two Node processes, from npm, with their state on disk.</summary>
    Embedded,

    /// <summary>The LocalStack container; needs a container runtime and Aspire.</summary>
    LocalStack,

    /// <summary>Nothing of ours: services see the usual AWS environment of whoever started this.</summary>
    None,
}
