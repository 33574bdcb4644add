namespace Aspire.Hosting.ApplicationModel;

/// <summary>Raised once by a start, before the first resource starts.</summary>
public sealed class BeforeStartEvent
{
    internal BeforeStartEvent()
    {
    }
}
