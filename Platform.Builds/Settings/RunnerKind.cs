namespace Platform.Builds.Settings;

/// <summary>Where engines run.</summary>
internal enum RunnerKind
{
    Local,
    CodeBuild,
}
