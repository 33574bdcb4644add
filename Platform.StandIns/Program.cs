using Platform.StandIns.Contentful;
using Platform.StandIns.GitHost;
using Platform.StandIns.Hooks;
using Platform.StandIns.Pictures;
using Platform.StandIns.Sanity;
using Platform.StandIns.Shopify;
using Platform.StandIns.Snipcart;

// Answers for the outside services that a laptop has not: Snipcart's API, as far as the intake asks it, the APIs that content and
// products are read by, as far as builds and syncs do, a Git host, CDNs of pictures, and the providers'
// management APIs, as far as webhooks are set by them.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(SnipcartBook.Open(builder.Configuration["DATA_DIR"]));
builder.Services.AddSingleton(SnipcartKeys.Of(builder.Configuration));
builder.Services.AddSingleton(DemoRepositories.Open(builder.Configuration["PLATFORM_REPOSITORIES"], builder.Configuration["PLATFORM_GIT"], TimeProvider.System));
builder.Services.AddSingleton(HookShelf.Of(builder.Configuration));
builder.Services.AddSingleton(SanityDataset.Open(builder.Configuration["PLATFORM_SEEDS"]));
builder.Services.AddSingleton(ContentfulSpaces.Open(builder.Configuration["PLATFORM_SEEDS"]));
builder.Services.AddSingleton(ShopifyShops.Open(builder.Configuration["PLATFORM_SEEDS"]));

var app = builder.Build();
app.MapGet("/health", () => "healthy");
app.MapSnipcart();
app.MapGitHost();
app.MapPictures();
app.MapSanity();
app.MapContentful();
app.MapShopify();
app.MapManagementApis();
app.Run();
