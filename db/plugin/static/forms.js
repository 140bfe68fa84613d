// One answer for each form, however often its button is pressed while the next page comes.
"use strict";

function once(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
for (const form of document.querySelectorAll("form[method=post]")) once(form);
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
