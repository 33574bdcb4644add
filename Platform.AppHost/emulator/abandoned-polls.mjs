// A consumer that is killed leaves its long poll behind, up to 20 s of it. fauxqs (2.4.1) hands such a poll the next message, which
// nobody sees again until its visibility timeout ends. AWS notices the closed connection; this makes fauxqs give the message back.
import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";

// Not among the package's exports, so it is named by its file.
const { SqsQueue } = await import(new URL("node_modules/fauxqs/dist/sqs/sqsStore.js", import.meta.url));

const queues = new Set();
const dequeue = SqsQueue.prototype.dequeue;
SqsQueue.prototype.dequeue = function (...args) {
  queues.add(this);
  return dequeue.apply(this, args);
};

const latestRequest = new WeakMap();
subscribe("http.server.request.start", ({ socket, request }) => latestRequest.set(socket, request));

const end = ServerResponse.prototype.end;
ServerResponse.prototype.end = function (body, ...rest) {
  if (this.req.headers["x-amz-target"] === "AmazonSQS.ReceiveMessage") {
    // The news of a closed connection may still wait in this very turn of the event loop, behind the request that sent the message.
    setTimeout(() => setImmediate(() => wasAbandoned(this.req) && giveBack(body)), 20);
  }
  return end.call(this, body, ...rest);
};

// A connection that went on to another request had taken this one's answer.
function wasAbandoned(request) {
  const { socket } = request;
  return (socket.destroyed || socket.readableEnded) && latestRequest.get(socket) === request;
}

function giveBack(body) {
  for (const { ReceiptHandle } of JSON.parse(body ?? "{}").Messages ?? []) {
    for (const queue of queues) {
      if (queue.inflightMessages.has(ReceiptHandle)) queue.changeVisibility(ReceiptHandle, 0);
    }
  }
}
