/** The reply keyboard below the chat: buttons that talk. */

import { bdi, h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { words } from "../words.js";

const DRAWINGS = { request_contact: "person", request_location: "pin" };

export class ReplyKeyboard {
  constructor(phone) {
    this.phone = phone;
    this.of = null; // the message that brought the keyboard
    this.open = true;
    this.element = h("div", { class: "reply-keys" });
    this.toggle = h(
      "button",
      { type: "button", class: "round", title: words.foot.keyboard, onclick: () => this.#turn() },
      icon("keys"),
    );
  }

  /** Whatever keyboard the chat has now; a new one opens by itself. */
  show({ keyboard, keyboard_of: of }) {
    if (of !== this.of) this.open = true;
    this.of = of;
    const rows = keyboard?.keyboard ?? [];
    this.element.replaceChildren(...rows.map((row) => h("div", { class: "keys-row" }, row.map((b) => this.#key(b)))));
    this.there = rows.length > 0;
    this.#arrange();
  }

  #turn() {
    this.open = !this.open;
    this.#arrange();
  }

  #arrange() {
    shown(this.element, this.there && this.open);
    shown(this.toggle, this.there).setAttribute("aria-expanded", String(this.open));
  }

  #key(button) {
    const drawing = Object.keys(DRAWINGS).find((asked) => button[asked]);
    const press = () => this.phone.pressKey(button.text, this.of);
    const props = { type: "button", class: "reply-key", onclick: press };
    return h("button", props, drawing && icon(DRAWINGS[drawing]), bdi(button.text));
  }
}
