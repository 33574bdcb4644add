using System.Text.Json;
using Platform.Aws.Outages;

namespace Platform.Console.Outages;

/// <summary>Bounds every call to another process: after a few seconds a reader wants the rest of the page.</summary>
internal static class Asking
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(3);

    /// <param name="whom">Starts the sentence: <c>The Builds service</c>.</param>
    public static async Task<Answer<T>> AskAsync<T>(string whom, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken, TimeSpan? limit = null)
    {
        var wait = limit ?? UsualLimit;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(wait);
        try
        {
            return Answer<T>.Of(await ask(limited.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Answer<T>.None($"{whom} did not answer within {wait.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException failure)
        {
            return Answer<T>.None(failure.StatusCode is { } status ? $"{whom} answered {(int)status}." : $"{whom} can't be reached. Is it running?");
        }
        catch (Exception failure) when (AwsOutage.Is(failure))
        {
            return Answer<T>.None($"{whom} can't be reached: {failure.Message}");
        }
        catch (JsonException)
        {
            return Answer<T>.None($"{whom} answered something that this console can't read. Are both of the same version?");
        }
    }
}
