/** Small windows over the page: a form that asks, a picture to look at. */

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { words } from "../words.js";

/**
 * Asks for `fields` ({ name, label, value, … attributes of the input }) under a title, perhaps
 * with something to look at. Fulfilled with the values by name, or null when it is put away.
 */
export function ask(title, fields, { look = null, submit = words.ok } = {}) {
  const form = h(
    "form",
    { class: "ask" },
    h("h2", {}, title),
    look,
    fields.map(field),
    h(
      "div",
      { class: "ask-buttons" },
      h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, words.cancel),
      h("button", { class: "strong" }, submit),
    ),
  );
  const dialog = h("dialog", { "aria-label": title }, form);
  return new Promise((settle) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      settle(Object.fromEntries(new FormData(form)));
      dialog.close();
    });
    dialog.addEventListener("close", () => settle(null));
    open(dialog);
  });
}

/** Shows something large until it is closed. */
export function look(title, thing) {
  const close = h(
    "button",
    { type: "button", class: "round look-close", title: words.close, onclick: () => dialog.close() },
    icon("close"),
  );
  const dialog = h("dialog", { class: "look", "aria-label": title }, close, thing);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  open(dialog);
}

function open(dialog) {
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function field({ label, ...attributes }) {
  return h("label", {}, h("span", {}, label), h("input", { autocomplete: "off", ...attributes }));
}
