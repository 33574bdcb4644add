using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;

namespace Platform.Tests.Builds.Rig;

/// <summary>Stands between a process and AWS. Once it is dead, the process reaches nothing any more: as good as killed.</summary>
internal sealed class Faults
{
    /// <summary>Asked before each call, with its name and request; true kills the process there.</summary>
    public Func<string, object?, bool> KillsAt { get; set; } = (_, _) => false;

    public bool Dead { get; private set; }

    public IAmazonS3 Wrap(IAmazonS3 real) => Proxy<IAmazonS3>.Of(real, this);

    public IAmazonDynamoDB Wrap(IAmazonDynamoDB real) => Proxy<IAmazonDynamoDB>.Of(real, this);

    private void Call(string method, object? request)
    {
        Dead = Dead || KillsAt(method, request);
        if (Dead)
            throw new AmazonClientException($"{method}: this process is dead.");
    }

#pragma warning disable CA1852 // DispatchProxy derives from it when the test runs.
    private class Proxy<T> : DispatchProxy
#pragma warning restore CA1852
        where T : class
    {
        private T _real = null!;
        private Faults _faults = null!;

        public static T Of(T real, Faults faults)
        {
            var proxy = Create<T, Proxy<T>>();
            ((Proxy<T>)(object)proxy)._real = real;
            ((Proxy<T>)(object)proxy)._faults = faults;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name.EndsWith("Async", StringComparison.Ordinal))
                _faults.Call(targetMethod.Name, args is [var request, ..] ? request : null);
            try
            {
                return targetMethod.Invoke(_real, args);
            }
            catch (TargetInvocationException wrapped)
            {
                throw wrapped.InnerException!;
            }
        }
    }
}
