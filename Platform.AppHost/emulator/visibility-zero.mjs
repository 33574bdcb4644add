// ChangeMessageVisibility to 0 fails in fauxqs 2.4.1 when it keeps its state on disk: it writes NULL into a receive count that may
// not be null, after it took the message out of flight, so that the message is gone until a restart. This keeps the count.
const { PersistenceManager } = await import(new URL("node_modules/fauxqs/dist/persistence.js", import.meta.url));

PersistenceManager.prototype.updateMessageReady = function (messageId) {
  this.db
    .prepare("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?")
    .run(messageId);
};
