namespace Platform.Webhooks.Answers;

/// <summary><c>{"status":"accepted","request_id":"…","api_version":"1.0","delivery_id":"dlv_…","events":1}</c></summary>
internal sealed record TakenBody(TakenStatus Status, string RequestId, string ApiVersion, string DeliveryId, int? Events, string? Reason);
