// The page of a report: words in the text and what was made of them light each other up, by pointer, keyboard and scroll.

import { adopt } from "./style.js";

/** A text and its claims: `mark[data-claim]` in the text (several ids with blanks), `[data-claim]` elsewhere. */
export function startReport(root) {
  for (const report of root.querySelectorAll("[data-report]:not([data-ready])")) {
    report.dataset.ready = "";
    adopt();
    const by = index(report);
    const light = (event) => show(report, by, event.target.closest?.("[data-claim]"));
    let moved = true; // after a jump the page moves below the pointer, which then points at nothing on purpose
    report.addEventListener("pointermove", () => (moved = true));
    report.addEventListener("pointerdown", () => (moved = true));
    report.addEventListener("pointerover", (event) => moved && light(event));
    report.addEventListener("pointerleave", () => moved && show(report, by, null));
    report.addEventListener("focusin", light);
    report.addEventListener("click", (event) => {
      light(event);
      if (jump(by, event)) moved = false;
    });
    follow(report, by);
  }
}

const ids = (part) => part.dataset.claim.split(" ").filter(Boolean);

function index(report) {
  const found = new Map();
  for (const part of report.querySelectorAll("[data-claim]")) {
    for (const id of ids(part)) found.set(id, [...(found.get(id) ?? []), part]);
  }
  return found;
}

function show(report, by, part) {
  const lit = new Set(part ? ids(part).flatMap((id) => by.get(id)) : []);
  for (const one of report.querySelectorAll("[data-claim].lit")) if (!lit.has(one)) one.classList.remove("lit");
  for (const one of lit) one.classList.add("lit");
}

/** The other side of a mark or a claim; of several, that of the narrowest claim: 'a1-2' before 'a1'. */
function other(by, part) {
  const inText = part.matches("mark");
  const narrowest = ids(part).sort((a, b) => b.length - a.length);
  return narrowest.flatMap((id) => by.get(id)).find((one) => one.matches("mark") !== inText);
}

/** A click brings the other side into view: the words of a claim, or the claim made of words. */
function jump(by, event) {
  const part = event.target.closest("[data-claim]");
  if (!part || event.target.closest("a, button, summary, input")) return false;
  const found = other(by, part);
  if (!found) return false;
  for (let fold = found.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  found.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
  return true;
}

/** Where there is room for both sides, the shorter one stays in view; two long ones scroll in step: the claims show
    what was made of the words at the top of the window. */
function follow(report, by) {
  const [text, claims] = [".text", ".claims"].map((side) => report.querySelector(side));
  const marks = [...report.querySelectorAll("mark[data-claim]")];
  if (!text || !claims || !marks.length) return;
  const short = [text, claims].find((side) => side.offsetHeight < innerHeight * 0.95);
  if (short) return short.classList.add("in-view");
  claims.classList.add("in-step");
  let waiting = false;
  const step = () => {
    waiting = false;
    if (claims.matches(":hover, :focus-within") || claims.scrollHeight <= claims.clientHeight) return;
    const first = marks.find((mark) => mark.getBoundingClientRect().top > 40) ?? marks.at(-1);
    const account = other(by, first)?.closest(".account");
    if (account) claims.scrollTop += account.getBoundingClientRect().top - claims.getBoundingClientRect().top;
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(step);
    waiting = true;
  };
  addEventListener("scroll", soon, { passive: true });
}
