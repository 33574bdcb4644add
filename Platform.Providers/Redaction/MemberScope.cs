namespace Platform.Providers.Redaction;

/// <summary>What the nearest object or list that has a telling name is about.</summary>
internal enum MemberScope
{
    Unknown,
    Person,
    Thing,
    WrittenByCustomers,
}
