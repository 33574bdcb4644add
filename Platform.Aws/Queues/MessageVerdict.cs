namespace Platform.Aws.Queues;

public enum MessageVerdict
{
    /// <summary>The default of a forgotten outcome: nothing is lost by it.</summary>
    Retry,
    Done,
    Poison,
}
