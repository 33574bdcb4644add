using Amazon.CDK;
using Platform.Benchmarks.WithCdk;
using Platform.Cli;
using Platform.Cli.Hosting;

// `synth 10`: ten clients in one app.
if (args is ["synth", var count])
    return Synthesis.Measure(int.Parse(count));

// The same tool in a process that loads CDK first: an app is made, which starts Node and jsii's kernel in it.
_ = new App();
return await PlatformCommand.RunAsync(args, CommandHost.OfThisProcess());
