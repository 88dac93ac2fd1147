// One tab stop for each picture; the arrows go from mark to mark, Enter follows the link, Escape clears the line below.

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const listening = new WeakSet();

/** Makes the marks of a freshly drawn picture one tab stop. */
export function rove(svg, say) {
  svg.querySelector(".mark")?.setAttribute("tabindex", 0);
  if (listening.has(svg)) return;
  listening.add(svg);
  const told = (event) => event.target.closest?.(".mark")?.dataset.say;
  for (const kind of ["focusin", "pointerover"]) svg.addEventListener(kind, (event) => told(event) && say(told(event)));
  svg.addEventListener("keydown", (event) => (event.key === "Escape" ? say(null) : step(svg, event)));
}

function step(svg, event) {
  const marks = [...svg.querySelectorAll(".mark")];
  const at = marks.indexOf(event.target.closest(".mark"));
  const to = { Home: 0, End: marks.length - 1 }[event.key] ?? at + STEPS[event.key];
  if (at < 0 || Number.isNaN(to) || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const next = marks[Math.max(0, Math.min(marks.length - 1, to))];
  for (const mark of marks) mark.setAttribute("tabindex", mark === next ? 0 : -1);
  next.focus();
}
