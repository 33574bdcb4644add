namespace Platform.Domain.Catalog.Costs;

/// <summary>What a requirement changes in a bottom-up estimate.</summary>
/// <param name="Requirement">A flag that is given as true.</param>
/// <param name="Plans">By provider: the least plan that it takes.</param>
/// <param name="PagesFactor">Multiplies <see cref="TrafficAssumptions.Pages"/>.</param>
/// <param name="StorageFactor">Multiplies <see cref="TrafficAssumptions.StorageGb"/>.</param>
/// <param name="PageWeightFactor">Multiplies <see cref="TrafficAssumptions.KilobytesPerPage"/>.</param>
internal sealed record CostChange(
    string Requirement,
    string Text,
    IReadOnlyDictionary<string, string>? Plans = null,
    decimal PagesFactor = 1,
    decimal StorageFactor = 1,
    decimal PageWeightFactor = 1)
{
    public bool ChangesTraffic => PagesFactor != 1 || StorageFactor != 1 || PageWeightFactor != 1;

    public TrafficAssumptions Apply(TrafficAssumptions traffic) => traffic with
    {
        Pages = traffic.Pages * PagesFactor,
        StorageGb = traffic.StorageGb * StorageFactor,
        KilobytesPerPage = traffic.KilobytesPerPage * PageWeightFactor,
    };
}
