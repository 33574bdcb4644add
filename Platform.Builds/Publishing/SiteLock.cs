using Platform.Aws.Documents;
using Platform.Builds.Rows;

namespace Platform.Builds.Publishing;

/// <summary>
/// The intent while it is ours (RULES D2). Each write to the bucket goes through it and times out before the lease does, so that
/// whoever takes the site over after the lease meets no write of ours any more.
/// </summary>
internal sealed class SiteLock(DocumentTable table, Document<Intent> intent, TimeSpan lease, TimeProvider time) : IDisposable
{
    // The rest is for a request that is still on its way when it times out here.
    private const double ShareOfLease = 0.8;

    private readonly SemaphoreSlim _one = new(1, 1);
    private Document<Intent> _intent = intent;

    public Intent Intent => _intent.Value;

    /// <exception cref="SiteLockLostException">Somebody has taken the site over.</exception>
    /// <exception cref="OperationCanceledException">The write took too long, or was cancelled.</exception>
    public async Task WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource((await RenewAsync(cancellationToken)) * ShareOfLease, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        await write(either.Token);
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (!await table.DeleteAsync(_intent.Key, _intent.Version, cancellationToken))
            throw new SiteLockLostException(_intent.Key.Partition);
    }

    public void Dispose() => _one.Dispose();

    /// <returns>What is left of the lease, at least half of it.</returns>
    private async Task<TimeSpan> RenewAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (Intent.LeaseUntil - now < lease / 2)
            {
                var renewed = Intent with { LeaseUntil = now + lease };
                var version = await table.PutAsync(_intent.Key, renewed, _intent.Version, RowTypes.Intent, cancellationToken)
                    ?? throw new SiteLockLostException(_intent.Key.Partition);
                _intent = new Document<Intent>(_intent.Key, renewed, version);
            }

            return Intent.LeaseUntil - now;
        }
        finally
        {
            _one.Release();
        }
    }
}
