/** The buttons under a message. */

import { bdi, h } from "../base/dom.js";

/** The inline keyboard of a message, or null; `press(button, element)` is what a finger does. */
export function inlineKeys(message, press) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h("div", { class: "keys" }, rows.map((row) => h("div", { class: "keys-row" }, row.map(key))));

  function key(button) {
    const element = h("button", { type: "button", class: "key" }, bdi(button.text));
    if (button.url) element.classList.add("key-link");
    element.addEventListener("click", () => press(button, element));
    return element;
  }
}
