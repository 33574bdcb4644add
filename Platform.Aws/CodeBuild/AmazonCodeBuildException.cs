using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>CodeBuild refused, or could not be reached (then without error code and status).</summary>
public class AmazonCodeBuildException : AmazonServiceException
{
    public AmazonCodeBuildException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonCodeBuildException(string message, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, null, statusCode >= HttpStatusCode.InternalServerError ? ErrorType.Receiver : ErrorType.Sender, errorCode, requestId, statusCode)
    {
    }
}
