using Platform.Aws;
using Platform.Aws.Deliveries;
using Platform.Aws.Releases;
using Platform.Console;
using Platform.Console.Access;
using Platform.Console.Assets;
using Platform.Console.Hosting;
using Platform.Console.Overview;
using Platform.Console.Resources;
using Platform.Console.Sites;
using Platform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("console");
builder.Services.AddPlatformAws(builder.Configuration).AddDeliveries().AddReleases();
builder.Services.AddConsole(ConsoleOptions.Read(builder.Configuration));
builder.Services.AddSites();
builder.ListenOnSurfaces(ConsoleOptions.Read(builder.Configuration));

var app = builder.Build();
app.UseSitesSurface();
app.MapServiceDefaults();
app.UseAccessRules();
app.MapAssets();
app.MapLogin();
app.MapOverview();
app.MapResources();
app.Run();
