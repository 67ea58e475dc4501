// The page of drift without this script is the same with every row open: filters and closing are all that it adds.
const form = document.querySelector("form");
const counted = document.querySelector("output");

/** What a search looks at: the row, what sources say and where, but not the lines around it. */
const textOf = (body) =>
  [body.rows[0], ...body.querySelectorAll(".says, .place, h3")].map((one) => one.textContent.toLowerCase()).join(" ");

const rows = [...document.querySelectorAll(".drift > tbody")].map((body) => ({
  body,
  button: body.querySelector("button"),
  said: body.rows[1],
  text: textOf(body),
}));

const open = (row, isOpen) => {
  row.said.hidden = !isOpen;
  row.button.setAttribute("aria-expanded", String(isOpen));
};

const shown = () => rows.filter(({ body }) => !body.hidden);

const filter = () => {
  const wanted = new FormData(form);
  const words = String(wanted.get("text")).toLowerCase().split(/\s+/).filter(Boolean);
  for (const { body, text } of rows) {
    const { area, severity, fact, sources } = body.dataset;
    const meets = (name, value) => wanted.get(name) === "" || wanted.get(name) === value;
    const isFrom = wanted.get("source") === "" || sources.split(" ").includes(wanted.get("source"));
    body.hidden = !(
      meets("area", area) &&
      meets("severity", severity) &&
      meets("fact", fact) &&
      isFrom &&
      words.every((word) => text.includes(word))
    );
  }
  const left = shown().length;
  counted.textContent =
    left === rows.length ? `All ${rows.length} disagreements` : `${left} of ${rows.length} disagreements`;
};

for (const row of rows) {
  open(row, false);
  row.button.addEventListener("click", () => open(row, row.said.hidden));
}

/** Arrows go from row to row, Escape closes the one that has the focus. */
document.addEventListener("keydown", (event) => {
  const at = document.activeElement;
  const inside = rows.find(({ body }) => body.contains(at));
  if (inside === undefined) return;
  if (event.key === "Escape") {
    open(inside, false);
    inside.button.focus();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || at !== inside.button) return;
  const visible = shown();
  const next = visible[visible.indexOf(inside) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.button.focus();
});

/** A link to a row opens it. */
const follow = () => {
  const row = rows.find(({ body }) => `#${body.id}` === location.hash);
  if (row === undefined) return;
  row.body.hidden = false;
  open(row, true);
  row.body.scrollIntoView({ block: "start" });
  row.button.focus();
};

if (form !== null) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
  addEventListener("hashchange", follow);
  follow();
}
