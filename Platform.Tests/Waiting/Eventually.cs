using System.Diagnostics;
using System.Runtime.CompilerServices;
using Platform.Aws.Outages;
using Xunit.Sdk;

namespace Platform.Tests.Waiting;

/// <summary>
/// The one way tests wait: ask again until the answer is right, at most until a deadline in real time.
/// The deadline only bounds a failing test; no test asserts how long something took.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(30);

    /// <summary>Asks until <paramref name="condition"/> holds for the answer, and returns that answer.</summary>
    /// <param name="ask">Exceptions of the kinds an unreachable service causes count as "not yet".</param>
    public static async Task<T> BecomesAsync<T>(
        Func<CancellationToken, Task<T>> ask,
        Func<T, bool> condition,
        TimeSpan? deadline = null,
        [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var limit = deadline ?? DefaultDeadline;
        var cancellation = TestContext.Current.CancellationToken;
        var clock = Stopwatch.StartNew();
        object? last = "nothing";

        do
        {
            try
            {
                var answer = await ask(cancellation);
                if (condition(answer))
                    return answer;
                last = answer;
            }
            catch (Exception exception) when (IsNotYet(exception, cancellation))
            {
                last = exception;
            }

            await Task.Delay(Step, cancellation);
        }
        while (clock.Elapsed < limit);

        throw new XunitException($"Not within {limit.TotalSeconds:0.#} s: {what}. Last seen: {Describe(last)}");
    }

    public static Task<T> BecomesAsync<T>(
        Func<T> ask,
        Func<T, bool> condition,
        TimeSpan? deadline = null,
        [CallerArgumentExpression(nameof(condition))] string what = "") =>
        BecomesAsync(_ => Task.FromResult(ask()), condition, deadline, what);

    public static Task HoldsAsync(
        Func<bool> condition,
        TimeSpan? deadline = null,
        [CallerArgumentExpression(nameof(condition))] string what = "") =>
        BecomesAsync(condition, holds => holds, deadline, what);

    public static Task HoldsAsync(
        Func<CancellationToken, Task<bool>> condition,
        TimeSpan? deadline = null,
        [CallerArgumentExpression(nameof(condition))] string what = "") =>
        BecomesAsync(condition, holds => holds, deadline, what);

    private static bool IsNotYet(Exception exception, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && (AwsOutage.Is(exception) || exception is OperationCanceledException);

    private static string Describe(object? value) => value switch
    {
        null => "null",
        string text => text,
        Exception exception => $"{exception.GetType().Name}: {exception.Message}",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Take(20).Select(Describe)) + "]",
        _ => value.ToString() ?? "null",
    };
}
