using Amazon.CDK;
using Platform.Cli;
using Platform.Cli.Hosting;

// The same tool in a process that loads CDK first: an app is made, which starts Node and jsii's kernel in it.
_ = new App();
return await PlatformCommand.RunAsync(args, CommandHost.OfThisProcess());
