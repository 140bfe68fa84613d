// A file goes into the field for the text. Without this script its words are pasted.
"use strict";

const chosen = document.getElementById("file");
document.getElementById("from-file").hidden = false;
chosen.addEventListener("change", async () => {
  if (!chosen.files.length) return;
  const bytes = await chosen.files[0].arrayBuffer();
  let words;
  try {
    words = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    words = new TextDecoder("windows-1252").decode(bytes);
  }
  document.getElementById("text").value = words;
});
