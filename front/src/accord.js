// The pages' program. Every page works without it: it draws what tables also say, lights words beside what was made of
// them, and saves a click here and there.

import "htmx.org";
import { startCopying } from "./copying.js";
import { startPictures } from "./pictures.js";
import { startReport } from "./report.js";

function start(root) {
  startPictures(root);
  startCopying(root);
  startReport(root);
}

start(document);
document.addEventListener("htmx:after:swap", (event) => start(event.target ?? document));
