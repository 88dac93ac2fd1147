// Addresses of pages, as the server writes them (accord/web/addresses.py).

const FORMS = [".json", ".csv", ".html", ".atom", ".ics"];

function path(...parts) {
  const said = `/${parts.map(encodeURIComponent).join("/")}`;
  return FORMS.some((form) => said.endsWith(form)) ? `${said}.html` : said;
}

export const event = (id) => path("e", id);
export const report = (id) => path("r", id);
export const dossier = (codes) => path("d", [...codes].sort().join("-"));

/** The figure's list of events, narrowed; null where its page has none. */
export function explore(figure, question) {
  if (!figure.dataset.explore) return null;
  const address = new URL(figure.dataset.explore, document.baseURI);
  for (const [name, value] of Object.entries(question)) {
    if (value !== null && value !== undefined) address.searchParams.set(name, value);
  }
  return address.pathname + address.search;
}
