namespace Platform.Tests.Content;

/// <summary>
/// Lets a process "die" at a chosen call to AWS that changes something: the call, or its answer, is lost and nothing after it
/// happens. Nothing of the service's state is in memory, so an exception at that place is as good as a kill.
/// </summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private Func<object, bool>? before;
    private Func<object, bool>? after;
    private (Func<object, bool> Call, Func<Task> Act)? meanwhile;
    private int? countdown;
    private bool afterwards;

    /// <summary>Whether the fault that was set has struck.</summary>
    public bool Struck { get; private set; }

    /// <summary>Fails once, instead of the first call that matches.</summary>
    public void Before(Func<object, bool> call) => Set(call, null, null, false);

    /// <summary>Fails once, after the first call that matches has had its effect.</summary>
    public void After(Func<object, bool> call) => Set(null, call, null, false);

    /// <summary>Fails at the nth call from now, counted from zero.</summary>
    public void AtStep(int step, bool afterEffect) => Set(null, null, step, afterEffect);

    /// <summary>Something else happens once, right before the first call that matches: the race, made to happen.</summary>
    public void Meanwhile(Func<object, bool> call, Func<Task> act)
    {
        lock (gate)
            (meanwhile, Struck) = ((call, act), false);
    }

    public void Clear() => Set(null, null, null, false);

    internal async Task<T> CallAsync<T>(object request, Func<Task<T>> call)
    {
        await (TakeMeanwhile(request)?.Invoke() ?? Task.CompletedTask);
        var (fails, effect) = Decide(request);
        if (fails && !effect)
            throw new HttpRequestException("The process died before this call.");
        var answer = await call();
        return fails ? throw new HttpRequestException("The process died after this call.") : answer;
    }

    private Func<Task>? TakeMeanwhile(object request)
    {
        lock (gate)
        {
            if (meanwhile is not { } race || !race.Call(request))
                return null;
            (meanwhile, Struck) = (null, true);
            return race.Act;
        }
    }

    private (bool Fails, bool AfterEffect) Decide(object request)
    {
        lock (gate)
        {
            var struck = before?.Invoke(request) == true || after?.Invoke(request) == true || countdown == 0;
            var effect = after is not null || (countdown is not null && afterwards);
            if (countdown is not null)
                countdown--;
            if (!struck)
                return (false, false);

            (before, after, countdown) = (null, null, null);
            Struck = true;
            return (true, effect);
        }
    }

    private void Set(Func<object, bool>? beforeCall, Func<object, bool>? afterCall, int? step, bool afterEffect)
    {
        lock (gate)
            (before, after, countdown, afterwards, Struck) = (beforeCall, afterCall, step, afterEffect, false);
    }
}
