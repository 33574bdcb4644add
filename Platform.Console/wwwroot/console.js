import { follow } from "./live.js";
import { listenForActions } from "./actions.js";
import { openLogs } from "./logs.js";
import { offerThemes } from "./theme.js";
import { localise } from "./times.js";

localise(document);
offerThemes(document.getElementById("theme"));
listenForActions();
for (const page of document.querySelectorAll("[data-live]")) follow(page.dataset.live);
for (const log of document.querySelectorAll("[data-log]")) openLogs(log);
