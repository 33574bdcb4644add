namespace Platform.Builds.Closing;

/// <summary>
/// Why a batch's events go back, and so when they are built again: Failed by the retry schedule, Interrupted at once (a hold
/// aside), Cancelled with the next event only.
/// </summary>
internal enum PutBackKind
{
    Failed,
    Interrupted,
    Cancelled,
}
