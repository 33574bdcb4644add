namespace Platform.Console.Access;

internal static class LoginAddress
{
    /// <summary>Prints it where nobody else knows the token. The AppHost, which sets one, prints the address itself.</summary>
    public static void PrintLoginAddress(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ConsoleOptions>();
        if (options.TokenIsOwn)
            app.Lifetime.ApplicationStarted.Register(() =>
                System.Console.WriteLine($"The console: http://127.0.0.1:{options.PublicConsolePort}/login?t={options.Token}"));
    }
}
