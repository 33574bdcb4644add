using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>A provider whose webhooks speak of a repository, which on a laptop a stand-in holds: a replayed edit is a real commit there.</summary>
internal interface IStandInRepository
{
    /// <summary>What was pushed. <see cref="RecordedPush.Read"/> reads the bodies of all hosts there are.</summary>
    /// <returns>Null where the recording is no push.</returns>
    RecordedPush? PushOf(Recording recording);
}
