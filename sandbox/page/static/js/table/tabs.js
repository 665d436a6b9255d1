/** On a small screen: whose phone one looks at, and who has news meanwhile. */

import { bdi, h } from "../base/dom.js";
import { words } from "../words.js";
import { face, tone } from "./people.js";

export class Tabs {
  constructor(turnTo) {
    this.turn = turnTo;
    this.tabs = new Map(); // phone → { button, unread, badge }
    this.element = h("nav", { class: "tabs", "aria-label": words.tabs });
  }

  /** One tab for every phone. */
  show(phones) {
    this.tabs = new Map(phones.map((phone) => [phone, this.#tab(phone)]));
    this.element.replaceChildren(...[...this.tabs.values()].map(({ button }) => button));
  }

  /** This phone is looked at now. */
  turnTo(phone) {
    this.current = phone;
    for (const [one, tab] of this.tabs) {
      if (one === phone) this.#count(tab, 0);
      tab.button.setAttribute("aria-current", String(one === phone));
    }
  }

  /** The bot wrote to a phone. */
  news(phone) {
    const tab = this.tabs.get(phone);
    if (phone !== this.current) this.#count(tab, tab.unread + 1);
  }

  #count(tab, unread) {
    tab.unread = unread;
    tab.badge.textContent = unread || "";
    tab.badge.title = unread ? words.person.unread(unread) : "";
  }

  #tab(phone) {
    const { person } = phone;
    const badge = h("span", { class: "badge" });
    const name = bdi(person.name, { class: "tab-name" });
    const props = { type: "button", class: `tab ${tone(person.role)}`, onclick: () => this.turn(phone) };
    return { button: h("button", props, face(person), name, badge), badge, unread: 0 };
  }
}
