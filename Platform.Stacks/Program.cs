using Amazon.CDK;
using Platform.Stacks;

var app = new App();
PlatformApp.Add(app);
app.Synth();
