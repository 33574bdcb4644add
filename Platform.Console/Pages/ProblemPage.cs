using Platform.Console.Markup;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Pages;

/// <summary>A refusal: a page for people, problem details for the page's script.</summary>
/// <param name="title">For people; the problem's own title is the status's name.</param>
internal sealed class ProblemPage(string title, Problem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => IsForPeople(httpContext.Request)
        ? httpContext.RequestServices.GetRequiredService<Layout>().Show(AsPage(), httpContext).ExecuteAsync(httpContext)
        : problem.ExecuteAsync(httpContext);

    private static bool IsForPeople(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private Page AsPage() => new()
    {
        Title = title,
        Status = problem.Status,
        Lead = Html.Text(problem.Detail),
        Content = Html.Of($"""
            <p class="fix"><strong>What to do:</strong> {problem.Fix}</p>
            <p class="muted">Code <code>{problem.Code}</code></p>
            """),
    };
}
