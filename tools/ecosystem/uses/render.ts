import { Window } from "happy-dom";
import type { ReactElement } from "react";

const window = new Window();
const { document, navigator } = window;
for (const [name, value] of Object.entries({ window, document, navigator })) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}
// Loaded once there is a window, which it looks for.
const { createRoot } = await import("react-dom/client");

/** Renders an element, waits until it shows a text, and returns that. */
export async function render(element: ReactElement): Promise<string> {
  const container = globalThis.document.createElement("div");
  const root = createRoot(container);
  root.render(element);
  for (let tries = 0; container.textContent === "" && tries < 500; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const text = container.textContent ?? "";
  root.unmount();
  return text;
}
