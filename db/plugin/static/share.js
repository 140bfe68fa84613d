// Buttons that copy a link or a quotation with its source, and print. Without this script they are not shown.
"use strict";

const copied = document.createElement("p");
copied.className = "hidden";
copied.setAttribute("role", "status");
document.body.append(copied);

// Where a page was not fetched by https, browsers give no clipboard: then by way of a field.
async function copy(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { /* not allowed: the other way */ }
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-print]");
  if (!button) return;
  if ("print" in button.dataset) {
    print();
    return;
  }
  const done = await copy(button.dataset.copy);
  button.focus();
  copied.textContent = done ? "Copied: " + button.dataset.copy : "The browser did not allow it.";
  const before = button.firstChild.textContent;
  if (before === "Copied") return;
  button.firstChild.textContent = done ? "Copied" : "Not allowed";
  setTimeout(() => { button.firstChild.textContent = before; }, 1500);
});
for (const one of document.querySelectorAll(".share")) one.hidden = false;

// The address of a search names only what was asked for.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
});
window.addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form:not([method]) :disabled")) field.disabled = false;
});
