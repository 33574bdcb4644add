using Platform.StandIns.Snipcart;

// Answers for the outside services that a laptop has not: today Snipcart's API, as far as the intake asks it.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(SnipcartBook.Open(builder.Configuration["DATA_DIR"]));
builder.Services.AddSingleton(SnipcartKeys.Of(builder.Configuration));

var app = builder.Build();
app.MapGet("/health", () => "healthy");
app.MapSnipcart();
app.Run();
