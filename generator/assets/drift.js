// The page of drift is the same without this script, but for the filters; the browser opens and closes the rows.
const form = document.querySelector("form");
const counted = document.querySelector("output");

const rows = [...document.querySelectorAll("details")].map((row) => {
  const group = row.closest("section");
  return {
    row,
    group,
    area: group.parentElement,
    fact: row.dataset.f,
    severity: row.querySelector("em").textContent,
    sources: [...row.querySelectorAll("strong")].map((one) => one.textContent),
    text: `${group.querySelector("h4").textContent} ${row.textContent}`.toLowerCase(),
  };
});

/** Hides what holds nothing but hidden parts. */
const hideEmpty = (selector, parts) => {
  for (const one of document.querySelectorAll(selector)) {
    one.hidden = one.querySelector(`${parts}:not([hidden])`) === null;
  }
};

const filter = () => {
  const wanted = new FormData(form);
  const words = String(wanted.get("text")).toLowerCase().split(/\s+/).filter(Boolean);
  const meets = (name, values) => wanted.get(name) === "" || values.includes(wanted.get(name));
  for (const { row, area, fact, severity, sources, text } of rows) {
    row.hidden = !(
      meets("area", [area.dataset.area]) &&
      meets("fact", [fact]) &&
      meets("severity", [severity]) &&
      meets("source", sources) &&
      words.every((word) => text.includes(word))
    );
  }
  hideEmpty(".area > section", "details");
  hideEmpty(".area", "section");
  const left = rows.filter(({ row }) => !row.hidden).length;
  counted.textContent =
    left === rows.length ? `All ${rows.length} disagreements` : `${left} of ${rows.length} disagreements`;
};

/** A link to a row shows and opens it. */
const follow = () => {
  const found = rows.find(({ row }) => `#${row.id}` === location.hash);
  if (found === undefined) return;
  for (const one of [found.row, found.group, found.area]) one.hidden = false;
  found.row.open = true;
  found.row.scrollIntoView({ block: "start" });
  found.row.querySelector("summary").focus({ preventScroll: true });
};

/** Escape closes the row that has the focus. */
document.addEventListener("keydown", (event) => {
  const row = event.key === "Escape" ? document.activeElement?.closest("details") : null;
  if (row === null || row === undefined) return;
  row.open = false;
  row.querySelector("summary").focus();
});

if (form !== null) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
  addEventListener("hashchange", follow);
  follow();
}
