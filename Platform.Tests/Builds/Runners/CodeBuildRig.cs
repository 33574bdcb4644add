using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Amazon.CodeBuild;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Aws.Queues;
using Platform.Aws.Signing;
using Platform.Builds.Settings;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.StandIns.CodeBuild;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds.Runners;

/// <summary>With CodeBuild's stand-in, whose projects have the generated buildspec and the tool of this build.</summary>
internal sealed class CodeBuildRig(EventLayerFixture layer, ClientId second) : RunnerRig(layer, second)
{
    private readonly EventLayerFixture _layer = layer;
    private WebApplication? _app;
    private HttpClient? _http;

    public CodeBuildService CodeBuild { get; private set; } = null!;

    /// <summary>Whether calls get no further than to a gateway that is out of order.</summary>
    public bool Unreachable { get; set; }

    /// <summary>Stands before the stand-in's address; null lets each call through.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage, HttpResponseMessage>? Answering { get; set; }

    /// <param name="timeout">The projects'.</param>
    public async Task StartAsync(TimeSpan? timeout = null, int? limit = null, Action<BuildSettings>? configure = null)
    {
        CodeBuild = new CodeBuildService(Path.Combine(Folder.FullName, "jobs"), change => _layer.Get<QueueSender>().SendAsync(_layer.Layer.Queues.BuildStates, change));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(CodeBuild);
        _app = builder.Build();
        _app.MapCodeBuild();
        await _app.StartAsync(Cancellation);

        _http = new HttpClient(new Between(this) { InnerHandler = new SigningHandler(new BasicAWSCredentials("test", "test"), "codebuild", "us-east-1", TimeProvider.System) { InnerHandler = new SocketsHttpHandler() } })
        {
            BaseAddress = new Uri(_app.Urls.Single()),
        };
        var settings = new BuildSettings { Runner = RunnerKind.CodeBuild, JobRetry = TimeSpan.FromSeconds(1), JobLook = TimeSpan.FromSeconds(2) };
        configure?.Invoke(settings);
        await StartAsync(settings, services => services.AddSingleton<IAmazonCodeBuild>(new AmazonCodeBuildClient(_http)));
        WriteTool();
        await DefineAsync(Service.Client, timeout, limit);
        await DefineAsync(Second, timeout, limit);
    }

    public async Task DefineAsync(ClientId client, TimeSpan? timeout = null, int? limit = null)
    {
        var environment = _layer.Settings.ToDictionary(setting => setting.Key, setting => setting.Value!);
        environment["PATH"] = $"{Path.GetDirectoryName(await Node.PathAsync())}:{Environment.GetEnvironmentVariable("PATH")}";
        environment[BuildJob.Tool] = "artifacts/platform.zip";
        environment[BuildJob.Home] = Path.Combine(Folder.FullName, "home", client.Value);
        CodeBuild.Define(new CodeBuildProject
        {
            Name = AwsNames.BuildProject(client, "dev"),
            Buildspec = Buildspec.For(StackCatalog.FindEngine("eleventy")!),
            Source = Path.Combine(Sites, "eleventy"),
            Objects = Path.Combine(Folder.FullName, "objects"),
            Disk = environment[BuildJob.Home],
            Environment = environment,
            ConcurrentBuildLimit = limit,
            Timeout = timeout ?? TimeSpan.FromMinutes(5),
        });
    }

    /// <summary>Starts a job as nobody of the platform does (any more).</summary>
    public async Task<CodeBuildJob> StartJobAsync(string build)
    {
        var variables = new JsonArray([.. new[] { (BuildJob.Client, Service.Client.Value), (BuildJob.Environment, "dev"), (BuildJob.BuildId, build) }
            .Select(variable => new JsonObject { ["name"] = variable.Item1, ["value"] = variable.Item2 })]);
        var project = AwsNames.BuildProject(Service.Client, "dev");
        var started = await CodeBuild.StartAsync(new JsonObject { ["projectName"] = project, ["environmentVariablesOverride"] = variables }, "http://codebuild.test");
        return CodeBuild.Jobs.Single(job => job.Id == (string?)started["build"]!["id"]);
    }

    public override async Task<string> LogAsync(JsonNode build) => await Service.Http.GetStringAsync((string?)build["log_link"], Cancellation);

    public override async ValueTask DisposeAsync()
    {
        await CodeBuild.DisposeAsync();
        await base.DisposeAsync();
        _http?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    // A release of the tool runs without dotnet; this one is what the tests were built with.
    private void WriteTool()
    {
        var objects = Directory.CreateDirectory(Path.Combine(Folder.FullName, "objects", "artifacts")).FullName;
        using var archive = ZipFile.Open(Path.Combine(objects, "platform.zip"), ZipArchiveMode.Create);
        var entry = archive.CreateEntry("platform");
        entry.ExternalAttributes = Convert.ToInt32("100755", 8) << 16;
        using var script = new StreamWriter(entry.Open());
        script.Write($"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "platform.dll")}' \"$@\"\n");
    }

    private sealed class Between(CodeBuildRig rig) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (rig.Unreachable)
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("out of order") };
            var answer = await base.SendAsync(request, cancellationToken);
            return rig.Answering?.Invoke(request, answer) ?? answer;
        }
    }
}
