/** The top of a phone's chat: the bot, what it is doing just now, and the phone's menu. */

import { bdi, h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { menuButton } from "../base/menu.js";
import { words } from "../words.js";

const DOING_MS = 5_000; // Telegram shows a chat action for five seconds

export class Bar {
  constructor(phone) {
    this.phone = phone;
    this.name = bdi(words.title, { class: "bar-name" });
    this.status = h("small", { role: "status" }, words.bar.bot);
    this.pinned = shown(this.#pin(), false);
    const picture = h("img", { src: "icon.svg", alt: "", width: 38, height: 38 });
    const names = h("div", { class: "bar-names" }, this.name, this.status);
    const menu = menuButton({ class: "round", title: words.bar.menu }, icon("dots"), () => this.#entries());
    this.element = h("header", { class: "bar" }, h("div", { class: "bar-line" }, picture, names, menu), this.pinned);
  }

  /** The bot's name and the newest pinned message. */
  show({ bot, pinned, messages }) {
    this.name.textContent = bot.first_name;
    const message = messages.find((one) => one.message_id === pinned.at(-1));
    shown(this.pinned, pinned.length).lastChild.textContent =
      message?.text ?? message?.caption ?? words.bar.pinned;
    this.pinnedId = pinned.at(-1);
  }

  /** "sedang mengetik…", until news come or five seconds are over. */
  doing(action) {
    this.status.textContent = words.bar.doing[action] ?? words.bar.doing.typing;
    this.status.classList.add("busy");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.done(), DOING_MS);
  }

  /** The bot is not doing anything that one could see. */
  done() {
    clearTimeout(this.timer);
    this.status.textContent = words.bar.bot;
    this.status.classList.remove("busy");
  }

  #pin() {
    const go = () => this.phone.log.goTo(this.pinnedId);
    return h("button", { type: "button", class: "pinned", onclick: go }, h("b", {}, words.bar.pinned), bdi(""));
  }

  #entries() {
    const { phone } = this;
    const { blocked, opened } = phone.screen;
    const block = blocked
      ? { icon: "check", label: words.bar.unblock, act: () => phone.unblock() }
      : { icon: "no", label: words.bar.block, act: () => phone.block() };
    return [
      { icon: "link", label: words.bar.links, act: () => phone.openLinks() },
      opened && !blocked && { icon: "send", label: words.bar.restart, act: () => phone.start("") },
      block,
    ].filter(Boolean);
  }
}
