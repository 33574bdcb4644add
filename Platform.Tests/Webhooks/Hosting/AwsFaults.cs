using System.Collections.Concurrent;
using System.Reflection;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>What goes wrong between a service under test and AWS.</summary>
public sealed class AwsFaults
{
    private readonly ConcurrentQueue<object> _requests = new();
    private volatile bool _dead;

    /// <summary>Requests for which this holds fail.</summary>
    public Func<object, bool>? Unreachable { get; set; }

    /// <summary>How these fail.</summary>
    public Func<Exception> Failure { get; set; } = () => new IOException("Connection refused (by the test).");

    /// <summary>The process dies right after the first request for which this holds: nothing of it reaches AWS any more.</summary>
    public Func<object, bool>? DieAfter { get; set; }

    public bool Died => _dead;

    /// <summary>All that was sent, in its order.</summary>
    public IReadOnlyList<object> Requests => [.. _requests];

    public T Around<T>(T client)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, FaultProxy<T>>();
        ((FaultProxy<T>)(object)proxy).Surround(client, this);
        return proxy;
    }

    internal void Before(object request)
    {
        if (_dead || Unreachable?.Invoke(request) == true)
            throw Failure();
        _requests.Enqueue(request);
    }

    internal void After(object request)
    {
        if (DieAfter?.Invoke(request) != true)
            return;
        _dead = true;
        throw new IOException("The process died (by the test).");
    }
}
