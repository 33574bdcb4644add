using Aspire.Hosting;
using Platform.LocalHost.Model;
using Platform.StandIns.Snipcart;
using Platform.Tests.Emulators;

namespace Platform.Tests.LocalHost;

/// <summary>The smallest project there is to start: it lies, built, beside the tests.</summary>
internal sealed class StandInsProject : IProjectMetadata, IBuiltProject
{
    public string ProjectPath => Repository.PathOf("Platform.StandIns", "Platform.StandIns.csproj");

    public string AssemblyPath => typeof(SnipcartBook).Assembly.Location;
}
