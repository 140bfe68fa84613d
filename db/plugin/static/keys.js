// Single letters press buttons and lead into fields. Without this script the same buttons work by tab and enter.
"use strict";

// Who speaks to the computer, or presses keys by chance, can switch single letters off (WCAG 2.1.4).
const keys = document.getElementById("keys");
const REMEMBERED = "onrecord-keys";
function remembered() {
  try { return localStorage.getItem(REMEMBERED); } catch { return null; }
}
if (keys) {
  document.getElementById("keys-switch").hidden = false;
  keys.checked = remembered() !== "off";
  const show = () => document.body.classList.toggle("without-keys", !keys.checked);
  keys.addEventListener("change", () => {
    try { localStorage.setItem(REMEMBERED, keys.checked ? "on" : "off"); } catch { /* holds for this page */ }
    show();
  });
  show();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target !== keys;
  if (event.key === "Escape" && typing) {
    event.target.blur();
    return;
  }
  // As in a field of text: Enter in a choice that a key leads to sends the form, with the verdict that belongs to it.
  if (event.key === "Enter" && event.target.matches("select[data-focus-key]")) {
    event.preventDefault();
    event.target.form.querySelector('button[value="enter"]').click();
    return;
  }
  if (typing || (keys && !keys.checked)) return;
  const key = event.key.toLowerCase();
  if (!/^[a-z]$/.test(key)) return;
  const shown = (selector) => [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length);
  const button = shown(`[data-key="${key}"]`);
  const field = shown(`[data-focus-key="${key}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  } else if (field) {
    event.preventDefault();
    field.focus();
  }
});
