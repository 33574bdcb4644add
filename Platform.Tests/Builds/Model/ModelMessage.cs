using Platform.Builds.Rows;

namespace Platform.Tests.Builds.Model;

/// <summary>A request on its way; a queue may deliver it again.</summary>
/// <param name="DiesAfter">The consumer is killed after so many of joining's writes; null where it lives.</param>
internal readonly record struct ModelMessage(DateTimeOffset At, BatchMember Member, int? DiesAfter);
