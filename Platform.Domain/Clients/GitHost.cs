using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>The Git hosts whose webhooks are understood.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<GitHost>))]
public enum GitHost
{
    Github,
    Gitlab,
    Gitea,
    Forgejo,
}
