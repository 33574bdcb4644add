using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class DistributedApplicationBuilderExtensions
{
    public static T OnBeforeStart<T>(this T builder, Func<BeforeStartEvent, CancellationToken, Task> callback)
        where T : IDistributedApplicationBuilder
    {
        ((DistributedApplicationBuilder)(IDistributedApplicationBuilder)builder).BeforeStart.Add(callback);
        return builder;
    }
}
