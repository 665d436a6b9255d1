/** The bot's command menu: a button beside the field, and suggestions while a / is typed. */

import { h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { menuButton } from "../base/menu.js";
import { words } from "../words.js";

export class Commands {
  constructor(phone) {
    this.phone = phone;
    this.list = [];
    const entries = () => this.list.map((command) => this.#entry(command));
    const parts = menuButton({ class: "round", title: words.foot.commands }, icon("menu"), entries);
    this.button = shown(parts[0], false);
    this.parts = parts;
    this.suggestions = h("div", { class: "suggestions", hidden: true });
  }

  /** The list as this person sees it now. */
  show({ commands }) {
    this.list = commands;
    shown(this.button, commands.length);
  }

  /** Offers the commands that begin with what stands in the field. */
  suggest(typed) {
    const fits = /^\/[a-z0-9_]*$/i.test(typed)
      ? this.list.filter(({ command }) => `/${command}`.startsWith(typed.toLowerCase()))
      : [];
    shown(this.suggestions, fits.length).replaceChildren(...fits.map((one) => this.#line(one)));
  }

  #entry({ command, description }) {
    return { icon: "slash", label: `/${command}`, detail: description, act: () => this.phone.say(`/${command}`) };
  }

  #line({ command, description }) {
    const say = () => this.phone.foot.sendNow(`/${command}`);
    return h("button", { type: "button", class: "suggestion", onclick: say }, h("b", {}, `/${command}`), description);
  }
}
