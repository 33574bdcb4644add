using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog.Costs;

/// <summary>Whom a line is paid to. A free allowance takes away from AWS's lines and holds once an account.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CostSection>))]
public enum CostSection
{
    Aws,
    FreeAllowance,
    Saas,
}
