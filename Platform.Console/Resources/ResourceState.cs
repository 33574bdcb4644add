using Platform.Console.Markup;

namespace Platform.Console.Resources;

/// <summary>State and health in one word and one tone.</summary>
internal static class ResourceState
{
    public static Html Badge(Resource resource)
    {
        var (tone, text) = (resource.State, resource.Health) switch
        {
            ("Running", "Unhealthy") => ("bad", "Running, unhealthy"),
            ("Running", null) => ("busy", "Running, not asked yet"),
            ("Running", _) => ("good", "Running"),
            ("FailedToStart" or "RuntimeUnhealthy", _) => ("bad", "Failed to start"),
            ("Exited", _) when resource.ExitCode is not null and not 0 => ("bad", $"Exited with {resource.ExitCode}"),
            ("Exited", _) => ("", "Stopped"),
            ("Finished", _) => ("good", "Finished"),
            ("NotStarted", _) => ("", "Not started"),
            ("Starting" or "Waiting" or "Stopping", _) => ("busy", resource.State),
            _ => ("", resource.State),
        };
        return Html.Of($"""<span class="badge {tone}">{text}</span>""");
    }
}
