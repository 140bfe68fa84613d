// Verdicts in the note beside the text, without leaving the article. Without this script "Judge it" leads to the audit.
"use strict";

const judging = document.getElementById("judge");
const told = judging.querySelector("[role=status]");
const undo = judging.querySelector('[value="undo"]');
const SIGNS = { right: "✓", unsure: "?" };

// article.js says which quotation stands in the note.
function put(id) {
  if (judging.elements.quote.value !== id) {
    judging.reset();
    told.textContent = "";
    undo.hidden = true;
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
