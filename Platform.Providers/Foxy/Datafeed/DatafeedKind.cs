namespace Platform.Providers.Foxy.Datafeed;

/// <summary>One of the two old XML feeds: what it looks like, and what it is as a webhook.</summary>
/// <param name="Field">The form's field that holds it.</param>
/// <param name="Root">The XML's root element.</param>
/// <param name="Event">The event that it is read as.</param>
/// <param name="Receipt">The whole of the answer that Foxy takes for a yes.</param>
internal sealed record DatafeedKind(string Field, string Root, string Event, string Receipt)
{
    public static readonly DatafeedKind Transactions = new("FoxyData", "foxydata", FoxyEvents.TransactionCreated, "foxy");

    public static readonly DatafeedKind Subscriptions = new("FoxySubscriptionData", "foxysubscriptiondata", FoxyEvents.SubscriptionModified, "foxysub");
}
