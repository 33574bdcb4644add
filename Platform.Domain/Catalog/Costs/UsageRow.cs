using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Costs;

/// <summary>How much of a priced resource one unit of a driver takes.</summary>
/// <param name="Quantity">For one of <paramref name="Driver"/>.</param>
/// <param name="PerBatch">Added to it, divided by the messages of a batch.</param>
/// <param name="Mode">Null in both.</param>
/// <param name="Group">Steps of an event's way, which <see cref="CostClaims"/> adds up too.</param>
internal sealed record UsageRow(string Price, UsageDriver Driver, decimal Quantity, string Assumption, decimal PerBatch = 0, IntegrationMode? Mode = null, string? Group = null)
{
    public decimal Of(decimal batchSize) => Quantity + PerBatch / batchSize;
}
