// A consumer that is killed leaves its long poll behind, up to 20 s of it. fauxqs (2.4.1) hands such a poll the next message, which
// nobody sees again until its visibility timeout ends. AWS notices the closed connection; this makes fauxqs give the message back.
import { ServerResponse } from "node:http";

// Not among the package's exports, so it is named by its file.
const { SqsQueue } = await import(new URL("node_modules/fauxqs/dist/sqs/sqsStore.js", import.meta.url));

const queues = new Set();
const dequeue = SqsQueue.prototype.dequeue;
SqsQueue.prototype.dequeue = function (...args) {
  queues.add(this);
  return dequeue.apply(this, args);
};

const end = ServerResponse.prototype.end;
ServerResponse.prototype.end = function (body, ...rest) {
  const { headers, socket } = this.req;
  if (headers["x-amz-target"] === "AmazonSQS.ReceiveMessage") {
    // The news of a closed connection may still wait in this very turn of the event loop, behind the request that sent the message.
    setTimeout(() => setImmediate(() => isGone(socket) && giveBack(body)), 20);
  }
  return end.call(this, body, ...rest);
};

const isGone = (socket) => socket.destroyed || socket.readableEnded;

function giveBack(body) {
  for (const { ReceiptHandle } of JSON.parse(body ?? "{}").Messages ?? []) {
    for (const queue of queues) {
      if (queue.inflightMessages.has(ReceiptHandle)) queue.changeVisibility(ReceiptHandle, 0);
    }
  }
}
