/** The foot of a chat: START before it began or behind a link, a way back from blocking, else the
 * field and the keyboard. */

import { bdi, h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { words } from "../words.js";
import { Commands } from "./commands.js";
import { Composer } from "./composer.js";
import { ReplyKeyboard } from "./keyboard.js";

export class Foot {
  constructor(phone) {
    this.phone = phone;
    this.payload = null; // of the link that was opened last and not yet followed
    this.commands = new Commands(phone);
    this.keyboard = new ReplyKeyboard(phone);
    this.composer = new Composer(phone, this.commands, this.keyboard);
    this.startLine = h("div", { class: "start" });
    this.blockedLine = this.#blocked();
    this.element = h("footer", { class: "foot" }, this.startLine, this.blockedLine, this.composer.element, this.keyboard.element);
  }

  /** What the foot is for now. */
  show(screen) {
    this.commands.show(screen);
    this.keyboard.show(screen);
    this.composer.show(screen);
    const starts = this.payload !== null || (!screen.opened && !screen.blocked);
    const blocked = screen.blocked && !starts;
    shown(this.startLine, starts).replaceChildren(...(starts ? this.#start(screen) : []));
    shown(this.blockedLine, blocked);
    shown(this.composer.element, !starts && !blocked);
    if (starts || blocked) shown(this.keyboard.element, false);
  }

  /** A link was opened: START with its payload is offered, as Telegram does. */
  offerStart(payload) {
    this.payload = payload;
    this.show(this.phone.screen);
    this.startLine.querySelector("button").focus();
  }

  /** The next text answers a message. */
  replyTo(message) {
    this.composer.begin(message);
  }

  /** The next text corrects a message. */
  correct(message) {
    this.composer.begin(message, { correct: true });
  }

  /** Sends a text instead of what stands in the field. */
  sendNow(text) {
    this.composer.field.value = text;
    return this.composer.submit();
  }

  #start({ opened }) {
    const payload = this.payload ?? this.phone.person.start_payload ?? "";
    const begin = () => {
      this.payload = null;
      this.phone.start(payload);
    };
    const button = h("button", { type: "button", class: "start-button", onclick: begin }, words.foot.start);
    return [
      h("div", { class: "start-words" }, button, payload && h("small", {}, bdi(words.foot.withPayload(payload)))),
      this.payload !== null && opened && this.#forget(),
    ].filter(Boolean);
  }

  #forget() {
    const forget = () => {
      this.payload = null;
      this.show(this.phone.screen);
    };
    return h("button", { type: "button", class: "round", title: words.foot.forget, onclick: forget }, icon("close"));
  }

  #blocked() {
    const unblock = () => this.phone.unblock();
    const button = h("button", { type: "button", class: "start-button", onclick: unblock }, words.foot.unblock);
    return h("div", { class: "start" }, h("div", { class: "start-words" }, button, h("small", {}, words.foot.blocked)));
  }
}
