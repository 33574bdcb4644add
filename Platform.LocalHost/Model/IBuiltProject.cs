namespace Platform.LocalHost.Model;

/// <summary>Implemented by the generated <c>Projects.*</c> classes.</summary>
public interface IBuiltProject
{
    /// <summary>Absolute path of the DLL that the project's build writes.</summary>
    string AssemblyPath { get; }
}
