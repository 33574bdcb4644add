namespace Platform.Domain.Ids;

/// <summary>An identifier that is a string on every wire; distinct types keep two of them from being swapped.</summary>
public interface IStringId<TSelf>
    where TSelf : struct, IStringId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
