using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Domain.Builds;

namespace Platform.Builds.Running;

/// <summary>The engines that run at once in this process; where more want to, <see cref="FairShare"/> says who is next.</summary>
internal sealed class BuildSlots(BuildSettings settings, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly FairShare _share = new();
    private readonly List<(SlotRequest Request, TaskCompletionSource Granted)> _waiting = [];
    private int _taken;

    /// <returns>The slot; disposing it gives it to the next.</returns>
    public async Task<IDisposable> EnterAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _waiting.Add((new SlotRequest(site.Client, time.GetUtcNow(), site.IsPreview), granted));
        Grant();

        await using var givingUp = cancellationToken.UnsafeRegister(_ => GiveUp(granted, cancellationToken), null);
        await granted.Task;
        return new Slot(this);
    }

    private void Grant()
    {
        lock (_lock)
        {
            while (_taken < settings.ParallelBuilds && _waiting.Count > 0)
            {
                var next = _share.Next([.. _waiting.Select(waiting => waiting.Request)]);
                _share.Give(_waiting[next].Request.Client);
                _taken++;
                _waiting[next].Granted.SetResult();
                _waiting.RemoveAt(next);
            }
        }
    }

    /// <summary>Nothing where the slot was granted already: its holder gives it back.</summary>
    private void GiveUp(TaskCompletionSource granted, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_waiting.RemoveAll(waiting => waiting.Granted == granted) > 0)
                granted.SetCanceled(cancellationToken);
        }
    }

    private void Leave()
    {
        lock (_lock)
            _taken--;
        Grant();
    }

    private sealed class Slot(BuildSlots slots) : IDisposable
    {
        private BuildSlots? _slots = slots;

        public void Dispose() => Interlocked.Exchange(ref _slots, null)?.Leave();
    }
}
