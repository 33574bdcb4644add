import { clockText } from "./times.js";
import { whileVisible } from "./visible.js";

const most = 2000;

/** A live log: follows its end unless the reader scrolled up; pause keeps what comes for later. */
export function openLogs(panel) {
  const list = panel.querySelector(".log");
  const pause = panel.querySelector("[data-log-pause]");
  let waiting = [];
  let paused = false;

  const show = (lines) => {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(...lines.map(render));
    while (list.children.length > most) list.firstElementChild.remove();
    if (atEnd) list.scrollTop = list.scrollHeight;
  };

  // Lines come many at a time; one layout for all of a frame.
  let due = false;
  const flush = () => { due = false; if (!paused) { show(waiting); waiting = []; } label(); };
  const take = (line) => {
    waiting.push(line);
    if (waiting.length > most) waiting.shift();
    if (!due) { due = true; requestAnimationFrame(flush); }
  };
  const label = () => { pause.textContent = paused ? `Resume${waiting.length ? ` (${waiting.length} new)` : ""}` : "Pause"; };

  pause.addEventListener("click", () => { paused = !paused; flush(); });
  panel.querySelector("[data-log-clear]").addEventListener("click", () => { waiting = []; list.replaceChildren(); label(); });

  whileVisible(() => {
    const source = new EventSource(panel.dataset.log);
    // Each connection begins with the log's tail, so what stands there would come twice.
    source.addEventListener("open", () => { waiting = []; if (!paused) list.replaceChildren(); });
    source.addEventListener("line", (event) => take(JSON.parse(event.data)));
    source.addEventListener("message", (event) => take({ line: event.data }));
    source.addEventListener("end", () => source.close());
    return source;
  });
}

function render({ at, stream, line }) {
  const item = document.createElement("li");
  const time = document.createElement("time");
  time.textContent = at ? clockText(at) : "";
  const text = document.createElement("span");
  if (stream === "stderr") text.className = "stderr";
  text.append(...colours(line ?? ""));
  item.append(time, text);
  return item;
}

/** ANSI colours become classes; every other escape sequence is dropped. */
function colours(line) {
  const parts = [];
  let classes = [];
  for (const piece of line.split(/(\x1b\[[0-9;?]*[A-Za-z])/)) {
    if (piece.startsWith("\x1b[")) {
      if (!piece.endsWith("m")) continue;
      for (const code of piece.slice(2, -1).split(";")) {
        if (code === "" || code === "0" || code === "39" || code === "22") classes = [];
        else classes.push(`ansi-${code}`);
      }
    } else if (piece) {
      const span = document.createElement("span");
      span.className = classes.join(" ");
      span.textContent = piece;
      parts.push(span);
    }
  }
  return parts;
}
