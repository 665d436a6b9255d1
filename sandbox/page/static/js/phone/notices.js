/** What comes up over a chat and goes: toasts that fade, alerts that want a tap. */

import { h } from "../base/dom.js";
import { words } from "../words.js";

const TOAST_MS = 3_500;

export class Notices {
  constructor() {
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.element = h("div", { class: "notices" }, this.toasts);
  }

  /** A few words that fade. */
  toast(text) {
    const line = h("p", { class: "toast", dir: "auto" }, text);
    this.toasts.replaceChildren(line);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => line.remove(), TOAST_MS);
  }

  /** Words that stay until they are closed. */
  alert(title, text) {
    const close = () => box.remove();
    const button = h("button", { type: "button", class: "strong", onclick: close }, words.ok);
    const box = h(
      "div",
      { class: "alert", role: "alertdialog", "aria-label": title },
      h("div", { class: "alert-box" }, h("h3", {}, title), h("p", { dir: "auto" }, text), button),
    );
    box.addEventListener("keydown", (event) => event.key === "Escape" && close());
    this.element.append(box);
    button.focus();
  }
}
