const region = document.getElementById("notices");

/** Says one line at the page's corner, also to screen readers. `stay` keeps it until the returned function is called. */
export function notice(text, kind = "good", stay = false) {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text;
  region.append(line);
  const remove = () => line.remove();
  if (!stay) setTimeout(remove, kind === "bad" ? 12000 : 5000);
  return remove;
}
