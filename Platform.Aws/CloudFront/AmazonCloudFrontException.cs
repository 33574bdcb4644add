using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudFront;

/// <summary>CloudFront refused, or could not be reached (then without error code and status).</summary>
public sealed class AmazonCloudFrontException : AmazonServiceException
{
    public AmazonCloudFrontException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonCloudFrontException(string message, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, null, statusCode >= HttpStatusCode.InternalServerError ? ErrorType.Receiver : ErrorType.Sender, errorCode, requestId, statusCode)
    {
    }
}
