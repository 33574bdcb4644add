using System.Net;

namespace Amazon.CodeBuild.Model;

/// <summary>The project's or the account's limit of builds at once is reached; nothing was started.</summary>
public sealed class AccountLimitExceededException(string message, string? requestId, HttpStatusCode statusCode)
    : AmazonCodeBuildException(message, Code, requestId, statusCode)
{
    internal const string Code = nameof(AccountLimitExceededException);
}
