using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Platform.Aws;
using Platform.Aws.Payloads;
using Platform.Builds.Images;
using Platform.Domain.Content;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds.Images;

/// <summary>From a snapshot's addresses to files beside it, over real HTTP and the emulator's bucket.</summary>
public sealed class ImageFolderTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-images-");
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly ClientId _client = new("c" + Guid.NewGuid().ToString("n")[..9]);
    private WebApplication? _cdn;
    private ServiceProvider? _services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _cdn = builder.Build();
        _cdn.MapGet("/{host}/{name}", (string host, string name, HttpRequest request) =>
        {
            _asked.Enqueue($"{host}/{name}{request.QueryString}");
            return name switch
            {
                "mug.jpg" => Results.Bytes(ImageSizesTests.Picture(1000, 750), "image/jpeg"),
                "page.html" => Results.Text("<p>", "text/html"),
                "broken.jpg" => Results.Bytes([1, 2, 3], "image/jpeg"),
                _ => Results.NotFound(),
            };
        });
        await _cdn.StartAsync(Cancellation);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(layer.Settings)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["PLATFORM_IMAGE_STANDIN"] = _cdn.Urls.Single() })
            .Build();
        _services = new ServiceCollection().AddLogging().AddPlatformAws(configuration).AddImages(configuration).AddSingleton<TimeProvider>(_time).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _cdn!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Pictures_of_items_and_texts_are_beside_the_snapshot_and_their_hosts_are_asked_once()
    {
        var item = Item([new ContentImage { Url = "https://cdn.example/mug.jpg?w=8" }], """<p><img alt="" src="https://text.example/mug.jpg?a=1&amp;b=2"></p>""");
        Assert.Empty(await FillAsync("first", item));
        Assert.Empty(await FillAsync("second", item));

        Assert.Equal(["cdn.example/mug.jpg?w=8", "text.example/mug.jpg?a=1&b=2"], _asked.Order(StringComparer.Ordinal));
        var index = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "second", "images.json"), Cancellation))!;
        var sources = index["https://cdn.example/mug.jpg?w=8"]!.AsArray();
        Assert.Equal([480, 960, 1000], sources.Select(source => source!["width"]!.GetValue<int>()));
        Assert.All(sources, source => Assert.True(File.Exists(Path.Combine(_folder.FullName, "second", source!["file"]!.GetValue<string>()))));
    }

    [Theory]
    [InlineData("gone.jpg", "status 404")]
    [InlineData("page.html", "text/html is no image")]
    [InlineData("broken.jpg", "not a picture that can be read, or larger than 60 megapixels")]
    public async Task What_can_not_be_had_is_told_left_out_and_asked_for_again_a_day_later(string name, string fault)
    {
        var item = Item([new ContentImage { Url = $"https://cdn.example/{name}" }], "");
        Assert.Equal([$"The picture https://cdn.example/{name} is left out: {fault}."], await FillAsync("first", item));
        await FillAsync("second", item);
        Assert.Single(_asked);

        _time.Advance(TimeSpan.FromHours(25));
        await FillAsync("third", item);
        Assert.Equal(2, _asked.Count);
        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "third", "images.json"), Cancellation));
    }

    [Fact]
    public async Task What_came_with_the_content_is_taken_from_the_bucket_and_nobody_is_asked()
    {
        var stored = await layer.Get<PayloadStore>().PutAsync($"media/{_client}", ImageSizesTests.Picture(500, 500), "image/jpeg", Cancellation);
        Assert.Empty(await FillAsync("first", Item([new ContentImage { Url = MediaAddress.Of(stored.Sha256) }], "")));
        Assert.Empty(_asked);
        Assert.Contains(MediaAddress.Of(stored.Sha256), await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "first", "images.json"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_addresses_that_can_be_a_picture_elsewhere_are_looked_at() =>
        Assert.Empty(ImageAddresses.In([Item([new ContentImage { Url = "http://plain.example/a.jpg" }, new ContentImage { Url = "/assets/a.jpg" }, new ContentImage { Url = "javascript:1" }], "")]));

    private Task<IReadOnlyList<string>> FillAsync(string folder, ContentItem item) =>
        _services!.GetRequiredService<ImageFolder>().FillAsync(_client, [item], Path.Combine(_folder.FullName, folder), Cancellation);

    private ContentItem Item(IReadOnlyList<ContentImage> images, string body) => new()
    {
        Id = new ContentId("one"),
        Type = Platform.Domain.Events.ContentType.Article,
        Locale = "en",
        Slug = "one",
        Title = "One",
        Images = images,
        BodyHtml = body,
        UpdatedAt = _time.GetUtcNow(),
    };
}
