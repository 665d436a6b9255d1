/**
 * One phone on the table: whose it is, what is on it, what its owner does. The server is the
 * truth: an event is only the hint to look at the screen again.
 */

import { coalesced } from "../base/coalesced.js";
import { h } from "../base/dom.js";
import { safeHref, startPayload } from "../base/links.js";
import { Refused, get, post, upload } from "../base/server.js";
import { Log } from "../message/log.js";
import { words } from "../words.js";
import { Bar } from "./bar.js";
import { Foot } from "./foot.js";
import { askForLink } from "./links.js";
import { Notices } from "./notices.js";
import { Presses, rest, turn } from "./presses.js";

const FIRST_MESSAGES = 60;
const MORE_MESSAGES = 120;
const MAX_TEXT_UNITS = 4096;
const CHANGES = new Set(["message", "edit", "delete", "pin", "unpin", "bot_moved"]);

export class Phone {
  /** `person` has id, name, role, start_payload; `links()` gives the links at hand. */
  constructor(person, links) {
    this.person = person;
    this.links = links;
    this.screen = null;
    this.messages = FIRST_MESSAGES;
    this.bar = new Bar(this);
    this.log = new Log(this);
    this.foot = new Foot(this);
    this.notices = new Notices();
    this.presses = new Presses({
      onAnswer: (answer) => this.#answered(answer),
      onSilence: () => this.notices.toast(words.press.slow),
    });
    this.refresh = coalesced(() => this.#look());
    this.element = h(
      "section",
      { class: "phone", "aria-label": words.person.phoneOf(person.name) },
      this.bar.element,
      this.log.element,
      this.foot.element,
      this.notices.element,
    );
    this.element.addEventListener("click", (event) => this.#openStart(event));
  }

  /** News about this chat. */
  hear(event) {
    if (event.kind === "chat_action") this.bar.doing(event.action);
    if (event.kind === "callback_answer") this.presses.answered(event.callback_id, event.answer);
    if (event.kind === "message" && event.by_bot) this.bar.done();
    if (CHANGES.has(event.kind)) this.refresh();
  }

  /** Loads more of what lies above. */
  showEarlier() {
    this.messages += MORE_MESSAGES;
    this.refresh();
  }

  // what the owner does; each tells whether it could be done

  start(payload) {
    return this.#act("start", { payload });
  }

  /** A long text goes out in pieces, as Telegram's own apps send it. */
  async say(text, replyTo) {
    for (const piece of pieces(text)) {
      if (!(await this.#act("send", { text: piece, reply_to: replyTo?.message_id }))) return false;
    }
    return true;
  }

  send(kind, fields = {}) {
    return this.#act("send", { kind, ...fields });
  }

  sendFile(kind, file, name, fields = {}) {
    this.log.goToEnd();
    return this.#try(() => upload(this.#path("send"), { kind, ...fields }, file, name));
  }

  correct(message, text) {
    return this.#act("edit", { message_id: message.message_id, text });
  }

  block() {
    return this.#act("block");
  }

  unblock() {
    return this.#act("unblock");
  }

  /** A button of the reply keyboard that this message brought. */
  pressKey(label, messageId) {
    return this.#act("press", { label, message_id: messageId });
  }

  /** A button under a message. */
  press(message, button, element) {
    if (button.url) return this.open(button.url);
    if (button.copy_text) return this.copy(button.copy_text.text);
    if (!button.callback_data) return this.notices.toast(words.press.unknown);
    return this.#try(() => this.#callback(message, button, element));
  }

  /** Follows an address: this bot's links begin here, others open beside the page. */
  open(address) {
    const payload = startPayload(address, this.screen.bot.username);
    if (payload !== null) this.foot.offerStart(payload);
    else if (safeHref(address)) window.open(safeHref(address), "_blank", "noopener,noreferrer");
  }

  async openLinks() {
    const payload = await askForLink(this.links(), this.screen.bot.username);
    if (payload !== null) this.foot.offerStart(payload);
  }

  async copy(text) {
    const copied = navigator.clipboard.writeText(text);
    const { copied: done, notCopied } = words.press;
    this.notices.toast(await copied.then(() => done, () => notCopied));
  }

  async #look() {
    this.screen = await get(`/users/${this.person.id}/screen`, { last: this.messages });
    for (const part of [this.bar, this.log, this.foot]) part.show(this.screen);
  }

  async #callback(message, button, element) {
    if (element.hasAttribute("aria-busy")) return;
    turn(element);
    try {
      const body = { message_id: message.message_id, data: button.callback_data };
      const { callback_id } = await post(this.#path("press"), body);
      this.presses.began(callback_id, element);
    } catch (reason) {
      rest(element);
      throw reason;
    }
  }

  #answered({ text, show_alert, url }) {
    if (url) this.open(url);
    else if (text && show_alert) this.notices.alert(this.screen.bot.first_name, text);
    else if (text) this.notices.toast(text);
  }

  #openStart(event) {
    const address = event.target.closest("a[href]")?.href;
    if (!address || startPayload(address, this.screen.bot.username) === null) return;
    event.preventDefault();
    this.open(address);
  }

  #act(what, body = {}) {
    this.log.goToEnd();
    return this.#try(() => post(this.#path(what), body));
  }

  async #try(act) {
    try {
      await act();
      await this.refresh();
      return true;
    } catch (reason) {
      this.notices.toast(reason instanceof Refused ? words.refused(reason.message) : words.away);
      return false;
    }
  }

  #path(what) {
    return `/users/${this.person.id}/${what}`;
  }
}

/** The text in parts of at most 4096 UTF-16 units, no character torn apart. */
export function pieces(text) {
  const parts = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + MAX_TEXT_UNITS, text.length);
    if (end < text.length && text.codePointAt(end - 1) > 0xffff) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
