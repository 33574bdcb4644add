using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Model;
using Platform.LocalHost.Processes;

namespace Platform.LocalHost.Running;

/// <summary>From a resource's description to the process to start, or the one line that says why it can't be started.</summary>
internal static class Launch
{
    public static LaunchPlan Plan(Resource resource)
    {
        var program = resource.Model.Program!;
        var environment = ResourceEnvironment.Of(resource).Values
            .Select(variable => (variable.Name, Value: variable.Value()))
            .Where(variable => variable.Value is not null)
            .ToDictionary(variable => variable.Name, variable => variable.Value!);
        return new LaunchPlan(program.Command, [.. program.FirstArguments, .. resource.Model.Arguments], program.WorkingDirectory, environment);
    }

    public static string? Obstacle(Resource resource)
    {
        if (resource.Model.Program is not { } program)
            return $"{resource.Model.Image} is not available here: it needs a container runtime and -p:UseAspire=true. "
                + "Start with --emulator embedded, or with --emulator none and the address of what you run yourself.";
        if (!Directory.Exists(program.WorkingDirectory))
            return $"its folder {program.WorkingDirectory} is missing.";
        if (CommandPath.Find(program.Command, program.WorkingDirectory) is null)
            return $"'{program.Command}' was not found. Install it, or put it on PATH, and restart {resource.Name}.";
        if (program.IsDotnet && !File.Exists(program.FirstArguments[0]))
            return $"{program.FirstArguments[0]} is missing. Build the solution: dotnet build.";

        return resource.Model.Endpoints
            .Where(endpoint => !PortHolder.IsFree(endpoint.AllocatedPort!.Value))
            .Select(endpoint => TakenPort(endpoint.AllocatedPort!.Value, PortName(resource, endpoint)))
            .FirstOrDefault();
    }

    private static string TakenPort(int port, string name) => PortHolder.Find(port) is { } holder
        ? $"port {port} is taken by process {holder.ProcessId} ({holder.CommandLine}). End it (kill {holder.ProcessId}) and restart, or choose another port: --Ports:{name}=<port>."
        : $"port {port} is taken by another process. End that one and restart, or choose another port: --Ports:{name}=<port>.";

    /// <summary>The AppHost's configuration keys: a resource's main port bears its name, any other the endpoint's.</summary>
    private static string PortName(Resource resource, EndpointDeclaration endpoint)
    {
        var name = endpoint.Name == EndpointDeclaration.DefaultName ? resource.Name : endpoint.Name;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
