// The words to judge in the middle of their box, and the next case loaded ahead. Without this script little stands before
// the words, and the next case comes as a page.
"use strict";

function centre() {
  const box = document.getElementById("case");
  const parts = box ? [...box.querySelectorAll(":is(mark, span)[data-q]")] : [];
  if (!parts.length) return;
  const top = box.getBoundingClientRect().top - box.scrollTop;
  const from = parts[0].getBoundingClientRect().top - top;
  const to = parts[parts.length - 1].getBoundingClientRect().bottom - top;
  // What is higher than the box begins at its top.
  box.scrollTop = from - Math.max(8, (box.clientHeight - (to - from)) / 2);
}

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
let ahead = null; // the case after this one, once it is here

async function loadAhead() {
  ahead = null;
  const form = document.querySelector("form[data-ahead]");
  if (!form) return;
  form.addEventListener("submit", judge);
  try {
    const response = await fetch(form.dataset.ahead);
    const next = response.ok ? parsed(await response.text()).querySelector(".case.judged") : null;
    if (!next || !form.isConnected) return;
    ahead = next;
    form.dataset.loaded = "yes";
  } catch { /* then it comes as a page */ }
}

// forms.js has seen to it that a verdict is sent once.
async function judge(event) {
  const form = event.currentTarget;
  const next = ahead;
  if (event.defaultPrevented || !next) return;
  event.preventDefault();
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  fields.append("ahead", "yes");
  let problem = "Not noted: the server did not answer.";
  try {
    const response = await fetch(form.action, {
      method: "POST", body: fields, headers: { Accept: "application/json" },
    });
    const answer = await response.json();
    problem = answer.error;
    if (!problem) show(next, parsed(answer.told), form.dataset.here);
  } catch { /* said below */ }
  if (problem) tell(form, problem);
}

function show(next, told, address) {
  document.querySelector(".case.judged").replaceWith(next);
  for (const part of [".progress", ".last-verdict"]) {
    document.querySelector(part).replaceWith(told.querySelector(part));
  }
  for (const form of document.querySelectorAll(".case form[method=post]")) once(form);
  document.querySelectorAll("main > .notice.bad").forEach((notice) => notice.remove());
  history.replaceState(null, "", address);
  centre();
  document.getElementById("case").focus({ preventScroll: true });
  loadAhead();
}

// What was typed stays as it is.
function tell(form, problem) {
  delete form.dataset.sent;
  const notice = document.querySelector("main > .notice.bad") || document.createElement("p");
  notice.className = "notice bad";
  notice.setAttribute("role", "alert");
  notice.textContent = problem;
  document.querySelector(".audit-head").after(notice);
}

centre();
loadAhead();
