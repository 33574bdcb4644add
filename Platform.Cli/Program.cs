using Platform.Cli;
using Platform.Cli.Hosting;

return await PlatformCommand.RunAsync(args, CommandHost.OfThisProcess());
