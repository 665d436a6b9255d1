/** A button that opens a short list. The browser's own popover gives Escape and the way back. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

/**
 * The button with `props` and `face`, and its list. `entries()` is asked each time it opens:
 * { icon, label, detail, act }, or { heading }.
 */
export function menuButton(props, face, entries) {
  const list = h("div", { class: "menu", popover: "auto", role: "menu", "aria-label": props.title });
  const button = h("button", { type: "button", "aria-haspopup": "menu", ...props }, face);
  button.popoverTargetElement = list;
  list.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") list.replaceChildren(...entries().map((e) => line(e, list)));
  });
  list.addEventListener("toggle", (event) => {
    if (event.newState === "open") opened(list, button);
  });
  list.addEventListener("keydown", (event) => walk(event, list));
  return [button, list];
}

function line(entry, list) {
  if (entry.heading) return h("p", { class: "menu-heading" }, entry.heading);
  const act = () => {
    list.hidePopover();
    entry.act();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", class: "menu-line", onclick: act },
    entry.icon && icon(entry.icon),
    h("span", { class: "menu-words" }, h("bdi", {}, entry.label), small(entry.detail)),
  );
}

function small(detail) {
  return detail && h("small", {}, h("bdi", {}, detail));
}

function opened(list, button) {
  place(list, button.getBoundingClientRect());
  list.querySelector("button")?.focus();
}

/** Below the button where there is room, else above it, never off the screen. */
function place(list, anchor) {
  const { width, height } = list.getBoundingClientRect();
  const below = anchor.bottom + 4 + height <= innerHeight;
  const top = below ? anchor.bottom + 4 : anchor.top - height - 4;
  const left = anchor.left + width <= innerWidth - 8 ? anchor.left : anchor.right - width;
  list.style.top = `${Math.max(8, top)}px`;
  list.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
}

function walk(event, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const lines = [...list.querySelectorAll("button")];
  const next = lines.indexOf(document.activeElement) + step;
  lines.at(next % lines.length).focus();
}
