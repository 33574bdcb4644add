namespace Platform.StandIns.Snipcart;

/// <summary>Snipcart's answer for a genuine token.</summary>
internal sealed record SnipcartValidation(string Token, string Resource);
