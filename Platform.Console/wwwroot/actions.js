import { notice } from "./notices.js";

const token = document.querySelector('meta[name="console-token"]')?.content;

/** `data-post` on a button sends; `data-confirm` asks first; `data-answer` names the element that shows what came back. */
export function listenForActions() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-post]");
    if (!button || button.getAttribute("aria-busy") === "true") return;
    if (button.dataset.confirm && !await confirmed(button.dataset.confirm)) return;

    button.setAttribute("aria-busy", "true");
    try {
      await send(button);
    } catch {
      notice("The console does not answer. Is the AppHost still running?", "bad");
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}

async function send(button) {
  const response = await fetch(button.dataset.post, { method: "POST", headers: { "X-Console-Token": token, Accept: "application/json" } });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) return notice([answer.detail, answer.fix].filter(Boolean).join(" ") || `Refused (${response.status}).`, "bad");
  if (answer.go) return location.assign(answer.go);

  const target = button.dataset.answer && document.getElementById(button.dataset.answer);
  if (target && answer.html) target.innerHTML = answer.html;
  if (answer.message) notice(answer.message, answer.kind ?? "good");
}

// A dialog's close event comes a moment after it has closed: asked again in between, the new question would take it for its own answer.
let answered = Promise.resolve();

async function confirmed(question) {
  await answered;
  const dialog = document.getElementById("confirm");
  document.getElementById("confirm-question").textContent = question;
  dialog.returnValue = "";
  dialog.showModal();
  answered = new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
  return answered;
}
