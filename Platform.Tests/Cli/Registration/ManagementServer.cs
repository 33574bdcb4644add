using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.StandIns.Hooks;

namespace Platform.Tests.Cli.Registration;

/// <summary>The stand-ins of the providers' management APIs on a port of their own.</summary>
internal sealed class ManagementServer : IAsyncDisposable
{
    public const string Key = "management-key-of-the-tests";

    private readonly WebApplication _app;

    private ManagementServer(WebApplication app, HookShelf shelf) => (_app, Shelf) = (app, shelf);

    public HookShelf Shelf { get; }

    public string Address => _app.Urls.Single();

    public static async Task<ManagementServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var shelf = new HookShelf([Key]);
        builder.Services.AddSingleton(shelf);
        var app = builder.Build();
        app.MapManagementApis();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ManagementServer(app, shelf);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
