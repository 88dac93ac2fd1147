// The pictures' own style sheet, taken up through the CSSOM, as the pages' security policy allows.

import css from "./pictures.css";

export function adopt() {
  if (document.adoptedStyleSheets.some((sheet) => sheet.pictures)) return;
  const sheet = new CSSStyleSheet();
  sheet.pictures = true;
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
