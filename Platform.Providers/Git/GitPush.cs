using System.Buffers;
using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Git;

/// <summary>
/// What all hosts' pushes have in common:
/// <c>{"ref":"refs/heads/main","before":"9d2c…","after":"41f8…","commits":[{"id":"41f8…","added":[],"removed":[],"modified":["content/a.md"]}]}</c>.
/// Zeros stand for a commit that is not there.
/// </summary>
internal sealed record GitPush
{
    public const string Kind = "push";

    private const string BranchPrefix = "refs/heads/";

    // A Git server stores no longer ones: they are paths of files.
    private const int LongestRef = 1024;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public required string Ref { get; init; }

    /// <summary>Null where the branch is new.</summary>
    public required string? Before { get; init; }

    /// <summary>Null where the branch was deleted.</summary>
    public required string? After { get; init; }

    /// <summary>The branch's history was rewritten, so that commits are gone which no list names.</summary>
    public required bool Forced { get; init; }

    public required string? Repository { get; init; }

    /// <summary>What became of each file, in the order of the first change; null where the push does not list all of it (RULES A8).</summary>
    public required IReadOnlyList<KeyValuePair<string, FileChange>>? Files { get; init; }

    /// <summary>Null for a tag, or another ref that is no branch.</summary>
    public string? Branch => Ref.StartsWith(BranchPrefix, StringComparison.Ordinal) ? Ref[BranchPrefix.Length..] : null;

    public static bool HasShape(JsonElement body) =>
        body.Text("ref") is not null && body.Text("before") is not null && body.Text("after") is not null;

    /// <returns>Null where it has not a push's shape, or its ids are none.</returns>
    public static GitPush? Read(JsonElement body, IGitHost host) =>
        body.Text("ref") is { Length: <= LongestRef } reference && IsCommit(body.Text("before")) && IsCommit(body.Text("after"))
            ? new GitPush
            {
                Ref = reference,
                Before = Existing(body.Text("before")),
                After = Existing(body.Text("after")),
                Forced = body.Member("forced") is { ValueKind: JsonValueKind.True },
                Repository = host.Repository(body),
                Files = PushedFiles.Of(body, host),
            }
            : null;

    /// <summary>40 digits with SHA-1, 64 with SHA-256.</summary>
    public static bool IsCommit(string? id) => id is { Length: 40 or 64 } && !id.AsSpan().ContainsAnyExcept(Digits);

    public static bool IsAbsent(string id) => !id.AsSpan().ContainsAnyExcept('0');

    private static string? Existing(string? id) => id is null || IsAbsent(id) ? null : id;
}
