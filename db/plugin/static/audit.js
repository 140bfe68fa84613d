// The words to judge in the middle of their box. Without this script little stands before them.
"use strict";

const box = document.getElementById("case");
const parts = box ? [...box.querySelectorAll(":is(mark, span)[data-q]")] : [];
if (parts.length) {
  const top = box.getBoundingClientRect().top - box.scrollTop;
  const from = parts[0].getBoundingClientRect().top - top;
  const to = parts[parts.length - 1].getBoundingClientRect().bottom - top;
  // What is higher than the box begins at its top.
  box.scrollTop = from - Math.max(8, (box.clientHeight - (to - from)) / 2);
}
