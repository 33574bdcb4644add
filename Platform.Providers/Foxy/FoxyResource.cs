namespace Platform.Providers.Foxy;

/// <summary>The hAPI resources that an event's body can be, of those that matter here.</summary>
internal enum FoxyResource
{
    Transaction,
    Subscription,
    Customer,
}
