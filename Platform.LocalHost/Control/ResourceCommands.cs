using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Running;

namespace Platform.LocalHost.Control;

internal static class ResourceCommands
{
    public static IReadOnlyList<CommandDocument> Of(Resource resource, ResourceStatus status)
    {
        var runs = status.State is ResourceState.Waiting or ResourceState.Starting or ResourceState.Running;
        var commands = new List<CommandDocument>
        {
            runs ? new("stop", "Stop", null, null) : new("start", "Start", null, null),
            new("restart", "Restart", null, null),
        };
        if (status.State == ResourceState.Running)
            commands.AddRange(resource.Model.Commands.Select(command =>
                new CommandDocument(command.Name, command.DisplayName, command.Options.Description, command.Options.ConfirmationMessage)));
        return commands;
    }
}
