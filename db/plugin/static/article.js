// Shows why a quotation was taken for one beside it: on hover, focus or tap. Without this script the
// numbers in the text lead to the same words under the article.
"use strict";

const note = document.getElementById("margin-note");
const margin = note; // judge.js puts its form into it
const sheet = note.parentElement;
let pinned = false;
let shown = null;
let waiting = 0;
let opener = null;
let returning = false;

function piecesOf(id) {
  return [...document.querySelectorAll("mark[data-q]")].filter((mark) => mark.dataset.q.split(" ").includes(id));
}

// The first id is that of the innermost quotation.
function idAt(target) {
  const owner = target.closest && target.closest("[data-q]");
  return owner ? owner.dataset.q.split(" ")[0] : null;
}

function show(id, beside) {
  if (id !== shown) {
    hide();
    const card = document.getElementById("d-" + id);
    if (!card) return;
    const copy = card.firstElementChild.cloneNode(true);
    const close = document.createElement("button");
    close.className = "close second";
    close.setAttribute("aria-label", "Close");
    close.textContent = "×";
    close.addEventListener("click", leave);
    note.replaceChildren(close, copy);
    note.hidden = false;
    for (const piece of piecesOf(id)) piece.classList.add("near");
    shown = id;
    note.dispatchEvent(new CustomEvent("shown", { detail: id }));
  }
  if (beside) {
    const top = beside.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
    note.style.top = getComputedStyle(note).position === "absolute" ? Math.max(0, top - 12) + "px" : "";
  }
}

function hide() {
  if (shown) for (const piece of piecesOf(shown)) piece.classList.remove("near");
  note.hidden = true;
  shown = null;
  pinned = false;
}

// Closes the note; who came into it by keyboard is back at the number.
function leave() {
  const back = note.contains(document.activeElement) ? opener : null;
  hide();
  if (!back) return;
  returning = true; // that the number has the focus again does not open the note again
  back.focus();
  returning = false;
}

sheet.addEventListener("mouseover", (event) => {
  clearTimeout(waiting);
  const id = idAt(event.target);
  if (!id || pinned || note.contains(document.activeElement) || !event.target.closest(".text")) return;
  waiting = setTimeout(() => show(id, event.target), 90);
});

sheet.addEventListener("focusin", (event) => {
  const id = idAt(event.target);
  if (id && !returning && event.target.closest(".text") && !(pinned && opener === event.target)) show(id, event.target);
});

sheet.addEventListener("click", (event) => {
  const id = idAt(event.target);
  if (!id) return;
  const inText = event.target.closest(".text");
  const link = event.target.closest("a.footnote");
  if (link) event.preventDefault();
  show(id, inText ? event.target : piecesOf(id)[0]);
  pinned = true;
  // Pressed by keyboard, a number leads into the note.
  if (link && event.detail === 0) {
    opener = link;
    note.focus();
  }
});

document.addEventListener("keydown", (event) => {
  // In a field it leaves the field first (keys.js).
  if (event.key === "Escape" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) leave();
});

// The next quotation and the one before it: buttons in the page, which the keys J and K press as well (keys.js).
const places = [...document.querySelectorAll(".text a.footnote")];
function turn(step) {
  if (!places.length) return;
  const at = places.findIndex((number) => number.dataset.q === shown);
  const number = places[at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length];
  const first = piecesOf(number.dataset.q)[0] || number;
  first.scrollIntoView({ block: "center" });
  show(number.dataset.q, first);
  pinned = true;
}
for (const button of document.querySelectorAll("[data-turn]")) {
  button.addEventListener("click", () => turn(Number(button.dataset.turn)));
}
const turning = document.getElementById("turning");
if (turning && places.length) turning.hidden = false;

// An address that ends in #q-ID: light up the whole of that quotation, and say why.
function light() {
  const id = decodeURIComponent(location.hash).replace(/^#q-/, "");
  if (!location.hash.startsWith("#q-")) return;
  for (const piece of document.querySelectorAll("mark.lit")) piece.classList.remove("lit");
  const pieces = piecesOf(id);
  for (const piece of pieces) piece.classList.add("lit");
  if (pieces.length && matchMedia("(min-width: 62rem)").matches) {
    show(id, pieces[0]);
    pinned = true;
  }
}
window.addEventListener("hashchange", light);
light();
