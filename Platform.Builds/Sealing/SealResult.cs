namespace Platform.Builds.Sealing;

/// <summary>Changed: the batch is not as it was read, look again. Blocked: something of the client runs or is held.</summary>
internal enum SealResult
{
    Building,
    Dropped,
    Blocked,
    Changed,
}
