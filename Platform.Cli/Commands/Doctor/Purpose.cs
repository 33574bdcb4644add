using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Doctor;

/// <summary>What a machine is wanted for.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Purpose>))]
internal enum Purpose
{
    Running,
    Testing,
    Deploying,
}
