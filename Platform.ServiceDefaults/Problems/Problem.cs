using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.ServiceDefaults.Problems;

/// <summary>A refusal on the wire (RFC 9457): stable code, what was wrong, what to do, and whether trying again helps.</summary>
/// <param name="Code">docs/diagnostics.md explains each; it is also the anchor of the problem's <c>type</c>.</param>
/// <param name="Detail">What was wrong, with its value; never a secret.</param>
/// <param name="RetryAfter">Sent as <c>Retry-After</c>, in whole seconds; implies retryable.</param>
public sealed record Problem(string Code, int Status, string Detail, string Fix, bool Retryable = false, TimeSpan? RetryAfter = null)
    : IResult
{
    public static string TypeOf(string code) => $"docs/diagnostics.md#{code}";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(Details(httpContext)).ExecuteAsync(httpContext);
    }

    private ProblemDetails Details(HttpContext context) => new()
    {
        Type = TypeOf(Code),
        Title = ReasonPhrases.GetReasonPhrase(Status),
        Status = Status,
        Detail = Detail,
        Extensions =
        {
            ["code"] = Code,
            ["retryable"] = Retryable || RetryAfter is not null,
            ["fix"] = Fix,
            ["request_id"] = context.TraceIdentifier,
        },
    };
}
