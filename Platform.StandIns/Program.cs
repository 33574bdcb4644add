using Platform.StandIns.GitHost;
using Platform.StandIns.Pictures;
using Platform.StandIns.Snipcart;

// Answers for the outside services that a laptop has not: Snipcart's API, as far as the intake asks it, a Git host, and CDNs of pictures.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(SnipcartBook.Open(builder.Configuration["DATA_DIR"]));
builder.Services.AddSingleton(SnipcartKeys.Of(builder.Configuration));
builder.Services.AddSingleton(DemoRepositories.Open(builder.Configuration["PLATFORM_REPOSITORIES"], builder.Configuration["PLATFORM_GIT"], TimeProvider.System));

var app = builder.Build();
app.MapGet("/health", () => "healthy");
app.MapSnipcart();
app.MapGitHost();
app.MapPictures();
app.Run();
