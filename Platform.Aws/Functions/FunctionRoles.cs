namespace Platform.Aws.Functions;

/// <summary>Every function there is. The CDK constructs make them of this, the packager their packages, and a service finds its part in it.</summary>
public static class FunctionRoles
{
    private static readonly FunctionPackage Webhooks = new("webhooks");
    private static readonly FunctionPackage Content = new("content");
    private static readonly FunctionPackage Builds = new("builds");
    private static readonly FunctionPackage DirectMode = new("direct");

    private static readonly FunctionTrigger.Http IntakeRoutes = new("/webhooks/{proxy+}", "/clients/{proxy+}", "/health");
    private static readonly FunctionTrigger.Http BuildRoutes = new("/builds", "/builds/{proxy+}", "/releases", "/releases/{proxy+}");
    private static readonly FunctionTrigger.Schedule EachMinute = new(TimeSpan.FromMinutes(1));

    /// <summary>Answers webhooks; it computes, so it has more of a core.</summary>
    public static FunctionRole Intake { get; } = new() { Id = "intake", Package = Webhooks, Triggers = [IntakeRoutes], MemoryMegabytes = 1024 };

    /// <summary>Publishes and closes what the intake left.</summary>
    public static FunctionRole Relay { get; } = new() { Id = "relay", Package = Webhooks, Triggers = [EachMinute] };

    /// <summary>Writes the cache, and alone does: so syncs ask it too.</summary>
    public static FunctionRole Projector { get; } = new()
    {
        Id = "projector",
        Package = Content,
        Triggers = [new FunctionTrigger.Queue(layer => layer.Queues.ContentProjection), new FunctionTrigger.Http("/content/sync")],
    };

    public static FunctionRole Auditor { get; } = new()
    {
        Id = "auditor",
        Package = Content,
        Triggers = [new FunctionTrigger.Queue(layer => layer.Queues.EventAudit)],
    };

    public static FunctionRole ContentApi { get; } = new()
    {
        Id = "content-api",
        Package = Content,
        Triggers = [new FunctionTrigger.Http("/content", "/content/{proxy+}")],
    };

    /// <summary>Batches, seals, starts and closes builds, and sweeps.</summary>
    public static FunctionRole Batcher { get; } = new()
    {
        Id = "batcher",
        Package = Builds,
        Triggers =
        [
            new FunctionTrigger.Queue(layer => layer.Queues.BuildRequests),
            new FunctionTrigger.Queue(layer => layer.Queues.BuildTicks),
            new FunctionTrigger.Queue(layer => layer.Queues.BuildStates),
            EachMinute,
        ],
    };

    public static FunctionRole BuildsApi { get; } = new() { Id = "builds-api", Package = Builds, Triggers = [BuildRoutes] };

    /// <summary>Direct mode's only function: intake and builds.</summary>
    public static FunctionRole Direct { get; } = new()
    {
        Id = "direct",
        Package = DirectMode,
        Triggers = [IntakeRoutes with { Paths = [.. IntakeRoutes.Paths, .. BuildRoutes.Paths] }, EachMinute, new FunctionTrigger.BuildStates()],
        MemoryMegabytes = 1024,
    };

    /// <summary>Of the event-driven mode: all of one event layer's.</summary>
    public static IReadOnlyList<FunctionRole> EventDriven { get; } = [Intake, Relay, Projector, Auditor, ContentApi, Batcher, BuildsApi];

    public static IReadOnlyList<FunctionRole> All { get; } = [.. EventDriven, Direct];

    public static FunctionRole? Find(string id) => All.FirstOrDefault(role => role.Id == id);
}
