/** The field one types into, with what it answers or corrects above it. */

import { bdi, h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { menuButton } from "../base/menu.js";
import { gist } from "../message/content.js";
import { speaker } from "../message/bubble.js";
import { words } from "../words.js";
import { attachEntries } from "./attach.js";

const TALLEST_PX = 120;

export class Composer {
  constructor(phone, commands, keyboard) {
    this.phone = phone;
    this.commands = commands;
    this.about = null; // { message, correct }: what is being answered or corrected
    this.field = this.#field();
    this.aboutLine = h("div", { class: "about", hidden: true });
    const clip = menuButton({ class: "round", title: words.foot.attach }, icon("clip"), () => attachEntries(phone));
    const send = h("button", { class: "round send", title: words.send }, icon("send"));
    const row = h("div", { class: "composer" }, commands.parts, this.field, keyboard.toggle, clip, send);
    this.element = h("form", {}, commands.suggestions, this.aboutLine, row);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  /** The words that stand in the empty field, which a keyboard may choose. */
  show({ keyboard }) {
    this.field.placeholder = keyboard?.input_field_placeholder || words.foot.write;
  }

  /** The next text answers this message, or, with `correct`, replaces its words. */
  begin(message, { correct = false } = {}) {
    this.about = { message, correct };
    const title = correct ? words.foot.editing : words.foot.replying(speaker(message));
    const end = h("button", { type: "button", class: "round", title: words.foot.noReply, onclick: () => this.end() });
    end.append(icon("close"));
    const told = h("div", {}, h("b", {}, bdi(title)), bdi(gist(message)));
    shown(this.aboutLine, true).replaceChildren(icon(correct ? "edit" : "reply"), told, end);
    if (correct) this.#fill(message.text ?? message.caption);
    this.field.focus();
  }

  /** The next text is about nothing again. */
  end() {
    if (this.about?.correct) this.#fill("");
    this.about = null;
    shown(this.aboutLine, false);
  }

  /** Sends what stands in the field; it comes back when it could not be sent. */
  async submit() {
    const text = this.field.value;
    if (!text.trim()) return;
    const { about } = this;
    this.about = null;
    shown(this.aboutLine, false);
    this.#fill("");
    const sent = about?.correct
      ? this.phone.correct(about.message, text)
      : this.phone.say(text, about?.message);
    if (!(await sent) && !this.field.value) this.#fill(text);
  }

  #fill(text) {
    this.field.value = text;
    this.#grow();
    this.commands.suggest(text);
  }

  #field() {
    const field = h("textarea", { rows: 1, dir: "auto", "aria-label": words.foot.write, enterkeyhint: "send" });
    field.addEventListener("input", () => {
      this.#grow();
      this.commands.suggest(field.value);
    });
    field.addEventListener("keydown", (event) => this.#key(event));
    return field;
  }

  #key(event) {
    if (event.key === "Escape") this.end();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST_PX)}px`;
  }
}
