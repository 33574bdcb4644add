namespace Platform.StandIns.Pictures;

/// <summary>The CDNs of the demo clients' providers: <c>GET /pictures/cdn.example/mug.jpg</c> is <c>https://cdn.example/mug.jpg</c>.</summary>
internal static class PictureRoutes
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pictures/{host}/{**path}", (string host, string path) => Results.Bytes(DrawnPicture.Of($"{host}/{path}"), "image/jpeg"));
}
