// The page of a report: words in the text and what was made of them light each other up, by pointer, keyboard and scroll.

const LIT = "lit";

/** A text and its claims: `mark[data-claim]` in the text (several ids with blanks), `[data-claim]` elsewhere. */
export function startReport(root) {
  for (const report of root.querySelectorAll("[data-report]:not([data-ready])")) {
    report.dataset.ready = "";
    const parts = [...report.querySelectorAll("[data-claim]")];
    const by = index(parts);
    const light = (event) => show(parts, by, event.target.closest?.("[data-claim]"));
    report.addEventListener("pointerover", light);
    report.addEventListener("focusin", light);
    report.addEventListener("click", (event) => jump(by, event));
    report.addEventListener("pointerleave", () => show(parts, by, null));
  }
}

const ids = (part) => part.dataset.claim.split(" ").filter(Boolean);

function index(parts) {
  const found = new Map();
  for (const part of parts) for (const id of ids(part)) found.set(id, [...(found.get(id) ?? []), part]);
  return found;
}

function show(parts, by, part) {
  const lit = new Set(part ? ids(part).flatMap((id) => by.get(id)) : []);
  for (const one of parts) one.classList.toggle(LIT, lit.has(one));
}

/** A click brings the other side into view: the words of a claim, or the claim made of words. */
function jump(by, event) {
  const part = event.target.closest("[data-claim]");
  if (!part || event.target.closest("a, button, summary, input")) return;
  const own = part.matches("mark");
  const other = ids(part).flatMap((id) => by.get(id)).find((one) => one.matches("mark") !== own);
  if (!other) return;
  for (let fold = other.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  other.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
