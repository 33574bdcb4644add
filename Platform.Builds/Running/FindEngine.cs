using Platform.Domain.Engines;

namespace Platform.Builds.Running;

/// <summary>The engine with this id; <see cref="EngineCatalog.Find"/> outside of tests.</summary>
internal delegate Engine? FindEngine(string id);
