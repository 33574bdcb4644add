using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Platform.Aws.LambdaHosting.Http;

/// <summary>
/// A response in memory. It starts when the application has ended: until then an exception can still become an answer of its own,
/// where Kestrel, with the head on the wire, could only hang up.
/// </summary>
internal sealed class BufferedResponse : HttpResponseFeature, IDisposable
{
    private readonly Stack<(Func<object, Task> Callback, object State)> starting = new();
    private readonly Stack<(Func<object, Task> Callback, object State)> completed = new();
    private readonly MemoryStream buffer = new();

    public BufferedResponse() => Output = new StreamResponseBodyFeature(buffer);

    public StreamResponseBodyFeature Output { get; }

    public ReadOnlyMemory<byte> Bytes => buffer.GetBuffer().AsMemory(0, (int)buffer.Length);

    public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

    public override void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

    /// <summary>What the application asked for at the start and the end of its response, which are the same moment here.</summary>
    public async Task CompleteAsync()
    {
        while (starting.TryPop(out var one))
            await one.Callback(one.State);
        await Output.CompleteAsync();
        while (completed.TryPop(out var one))
            await one.Callback(one.State);
    }

    public void Dispose() => buffer.Dispose();
}
