namespace Platform.Aws.LambdaHosting;

/// <summary>
/// From the process's start to its first wait for an invocation. An exception that ends it goes to Lambda, which else shows only
/// that the process exited.
/// </summary>
internal sealed class StartPhase(RuntimeApi api)
{
    private volatile bool over;

    public void ReportWhatEndsIt() => AppDomain.CurrentDomain.UnhandledException += (_, ended) =>
    {
        if (!over && ended.ExceptionObject is Exception fault)
            api.FailInit(LambdaError.Of(fault));
    };

    public void End() => over = true;
}
