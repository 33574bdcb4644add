namespace Platform.StandIns.Snipcart;

/// <summary>docs.snipcart.com/v3/webhooks/introduction: validation by token, once; then the order itself.</summary>
internal static class SnipcartRoutes
{
    public static void MapSnipcart(this WebApplication app)
    {
        app.MapGet("/api/requestvalidation/{token}", (string token, HttpRequest request, SnipcartKeys keys, SnipcartBook book) =>
            !keys.Opens(request.Headers.Authorization) ? Results.Unauthorized()
            : book.Use(token) ? Results.Json(new SnipcartValidation(token, request.Path), SnipcartJson.Default.SnipcartValidation)
            : Results.NotFound());

        app.MapGet("/api/orders/{token}", (string token, HttpRequest request, SnipcartKeys keys, SnipcartBook book) =>
            !keys.Opens(request.Headers.Authorization) ? Results.Unauthorized()
            : book.Order(token) is { } order ? Results.Text(order.ToJsonString(), "application/json")
            : Results.NotFound());

        app.MapPost("/_standin/tokens", async (HttpRequest request, SnipcartBook book, CancellationToken cancellationToken) =>
        {
            if (await request.ReadFromJsonAsync(SnipcartJson.Default.SnipcartRegistration, cancellationToken) is not { Token.Length: > 0 } registration)
                return Results.BadRequest();
            book.Register(registration.Token, registration.Order);
            return Results.NoContent();
        });
    }
}
