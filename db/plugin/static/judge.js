// Verdicts in the note beside the text, without leaving the article. Without this script "Judge it" leads to the audit.
"use strict";

const judging = document.getElementById("judge");
const told = judging.querySelector("[role=status]");
const undo = judging.querySelector('[value="undo"]');
const SIGNS = { right: "✓", unsure: "?" };

// What a reviewer selected in the text last: the right words, if these are wrong.
let selected = "";
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const text = sheet.querySelector(".text");
  if (selection.isCollapsed || !text || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
  // Without the numbers of quotations, which stand in the text as links.
  const words = selection.getRangeAt(0).cloneContents();
  for (const number of words.querySelectorAll("a.footnote")) number.remove();
  selected = words.textContent.trim();
});
const rightWords = judging.elements.corrected_words;
rightWords.addEventListener("focus", () => {
  if (selected) rightWords.value = selected;
  selected = "";
});
// A key may lead to a field that is folded away.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (typing || judging.hidden || !/^[eos]$/i.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!document.body.classList.contains("without-keys")) judging.querySelector("details").open = true;
}, true);

// article.js says which quotation stands in the note.
function put(id) {
  if (judging.elements.quote.value !== id) {
    judging.reset();
    told.textContent = selected = "";
    undo.hidden = true;
    const words = piecesOf(id).map((piece) => {
      const copy = piece.cloneNode(true);
      for (const number of copy.querySelectorAll("a.footnote")) number.remove();
      return copy.textContent;
    });
    rightWords.value = judging.elements.judged_words.value = words.join("");
  }
  judging.elements.quote.value = id;
  margin.append(judging);
  judging.hidden = false;
}
margin.addEventListener("shown", (event) => put(event.detail));
if (shown) put(shown); // what the address asked for stands there already

function sign(id, verdict) {
  const number = document.querySelector(`a.footnote[data-q="${CSS.escape(id)}"]`);
  if (number) number.textContent = parseInt(number.textContent, 10) + (verdict ? SIGNS[verdict] || "✗" : "");
  const before = document.querySelector(`#d-${CSS.escape(id)} .verdict`);
  if (before) before.remove();
  if (!verdict) return;
  const words = judging.querySelector(`button[value="${verdict}"]`).firstChild.textContent.trim();
  const answer = document.createElement("span");
  answer.className = "verdict " + (verdict === "right" ? "right" : verdict === "unsure" ? "" : "wrong");
  answer.textContent = words.toLowerCase();
  const head = document.querySelector(`#d-${CSS.escape(id)} .card > p`);
  if (head) head.append(" ", answer);
}

judging.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (judging.dataset.busy) return;
  judging.dataset.busy = "yes";
  const fields = new URLSearchParams(new FormData(judging, event.submitter));
  try {
    const response = await fetch(judging.action, {
      method: "POST", body: fields, headers: { Accept: "application/json" },
    });
    const answer = await response.json();
    if (answer.error) {
      told.textContent = answer.error;
    } else {
      sign(answer.quote, answer.verdict);
      told.textContent = answer.verdict ? "Noted. J leads to the next one." : "Taken back.";
      undo.hidden = !answer.verdict;
    }
  } catch {
    told.textContent = "Not noted: the server did not answer.";
  }
  delete judging.dataset.busy;
});
