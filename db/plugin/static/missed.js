// Words selected in the article go into the field for what was missed. Without this script they are copied by hand.
"use strict";

const text = document.getElementById("case");
const words = document.getElementById("words");
const near = document.querySelector('input[name="near"]');

// The words of a range without the numbers of quotations, paragraphs apart.
function wordsOf(range) {
  const copy = range.cloneContents();
  for (const number of copy.querySelectorAll(".footnote")) number.remove();
  for (const paragraph of copy.querySelectorAll("p")) paragraph.append("\n");
  return copy.textContent.trim();
}

// About where it begins in the article: the beginning of its paragraph, and the words before it there.
function placeOf(range) {
  const at = range.startContainer.parentElement;
  const paragraph = at && at.closest("p[data-start]");
  if (!paragraph) return "";
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return String(Number(paragraph.dataset.start) + [...wordsOf(before)].length);
}

if (text && words) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const selected = wordsOf(range);
    if (!selected) return;
    words.value = selected;
    near.value = placeOf(range);
  });
  words.addEventListener("input", () => { near.value = ""; });
}
