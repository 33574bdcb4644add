namespace Platform.Aws.LambdaHosting;

/// <summary>Why an invocation, or the start, failed: <c>{"errorMessage":…,"errorType":"Function.TimeoutException","stackTrace":[…]}</c>.</summary>
/// <param name="ErrorType"><c>Category.Reason</c>.</param>
internal sealed record LambdaError(string ErrorMessage, string ErrorType, IReadOnlyList<string> StackTrace)
{
    public static LambdaError Of(Exception fault) => new(
        fault.Message,
        $"Function.{fault.GetType().Name}",
        fault.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);
}
