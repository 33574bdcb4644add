using Platform.StandIns.GitHost;
using Platform.StandIns.Hooks;
using Platform.StandIns.Pictures;
using Platform.StandIns.Sanity;
using Platform.StandIns.Snipcart;

// Answers for the outside services that a laptop has not: Snipcart's API, as far as the intake asks it, Sanity's query API, as far
// as builds do, a Git host, CDNs of pictures, and the providers' management APIs, as far as webhooks are set by them.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(SnipcartBook.Open(builder.Configuration["DATA_DIR"]));
builder.Services.AddSingleton(SnipcartKeys.Of(builder.Configuration));
builder.Services.AddSingleton(DemoRepositories.Open(builder.Configuration["PLATFORM_REPOSITORIES"], builder.Configuration["PLATFORM_GIT"], TimeProvider.System));
builder.Services.AddSingleton(HookShelf.Of(builder.Configuration));
builder.Services.AddSingleton(SanityDataset.Open(builder.Configuration["PLATFORM_SEEDS"]));

var app = builder.Build();
app.MapGet("/health", () => "healthy");
app.MapSnipcart();
app.MapGitHost();
app.MapPictures();
app.MapSanity();
app.MapManagementApis();
app.Run();
