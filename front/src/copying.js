// Buttons that copy: <button data-copy="#id"> copies the text of that element, and says that it did.

export function startCopying(root) {
  for (const button of root.querySelectorAll("button[data-copy]:not([data-ready])")) {
    button.dataset.ready = "";
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const source = document.querySelector(button.dataset.copy);
  if (!source) return;
  const before = button.textContent;
  const said = await put(source.value ?? source.textContent, source);
  button.textContent = said ? "Copied" : "Press Ctrl+C to copy";
  setTimeout(() => (button.textContent = before), 2500);
}

/** Copies a text; where the browser does not let us, the text is selected so that one key copies it. */
async function put(text, source) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(source);
    return false;
  }
}
