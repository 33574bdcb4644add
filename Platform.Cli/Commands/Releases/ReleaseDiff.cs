namespace Platform.Cli.Commands.Releases;

/// <summary>Answer of <c>GET /releases/{from}/diff/{to}</c>.</summary>
internal sealed record ReleaseDiff(string From, string To, IReadOnlyList<FileDiff> Files, long BytesPut);
