using Platform.ServiceDefaults.Access;

namespace Platform.Builds.Api;

internal static class ApiMapping
{
    /// <summary>All routes of the service but <c>/health</c>; each wants the operator's key.</summary>
    public static void MapBuildsApi(this WebApplication app)
    {
        var api = app.MapGroup("").AddEndpointFilter<RequireOperatorKey>();
        api.MapBuilds();
        api.MapBatches();
        api.MapReleases();
    }
}
