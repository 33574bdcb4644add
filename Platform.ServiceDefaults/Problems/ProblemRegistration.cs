using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.ServiceDefaults.Problems;

internal static class ProblemRegistration
{
    /// <summary>Gives the framework's own answers (404, 405, 500) the members that <see cref="Problem"/> has.</summary>
    public static void AddPlatformProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);

    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        // The framework's own member says the same as request_id, under another name.
        problem.Extensions.Remove("traceId");
        if (problem.Extensions.ContainsKey("code"))
            return;

        var (code, fix) = Explain(problem.Status ?? 500);
        problem.Type = Problem.TypeOf(code);
        problem.Extensions["code"] = code;
        problem.Extensions["retryable"] = problem.Status >= 500;
        problem.Extensions["fix"] = fix;
        problem.Extensions["request_id"] = context.HttpContext.TraceIdentifier;
    }

    private static (string Code, string Fix) Explain(int status) => status switch
    {
        404 => ("route_not_found", "Check the address against the routes in docs/architecture.md."),
        405 => ("method_not_allowed", "Use the method that the Allow header names."),
        >= 500 => ("internal_error", "Try again; if it stays, look the request id up in the service's log."),
        _ => ("request_refused", "Check the request against the routes in docs/architecture.md."),
    };
}
