using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>An AWS client that asks <see cref="AwsFaults"/> before and after each call.</summary>
public class FaultProxy<T> : DispatchProxy
    where T : class
{
    private T? _inner;
    private AwsFaults? _faults;

    internal void Surround(T inner, AwsFaults faults) => (_inner, _faults) = (inner, faults);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is not [{ } request, ..] || !typeof(Task).IsAssignableFrom(targetMethod!.ReturnType))
            return Call(targetMethod!, args);

        _faults!.Before(request);
        return AfterAsync((dynamic)Call(targetMethod, args)!, request);
    }

    private object? Call(MethodInfo method, object?[]? args)
    {
        try
        {
            return method.Invoke(_inner, args);
        }
        catch (TargetInvocationException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException!);
            throw;
        }
    }

    private async Task<TAnswer> AfterAsync<TAnswer>(Task<TAnswer> call, object request)
    {
        var answer = await call;
        await _faults!.AfterAsync(request);
        return answer;
    }
}
