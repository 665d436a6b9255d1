/**
 * The messages of a chat. Each look at the phone brings the whole of what is there now; only what
 * differs from the last look is drawn anew.
 */

import { h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { dayOf } from "../base/times.js";
import { words } from "../words.js";
import { bubble } from "./bubble.js";

const NEAR_THE_END_PX = 80;

export class Log {
  /** `phone` is whose chat it is. */
  constructor(phone) {
    this.phone = phone;
    this.shownEarlier = 0;
    this.drawn = new Map(); // id of a line → { key, element }; messages have their own ids
    this.intro = h("div", { class: "intro" });
    this.earlier = h("button", { type: "button", class: "pill", onclick: () => phone.showEarlier() });
    this.list = h("ol", { class: "messages" });
    this.scroller = h(
      "div",
      { class: "log", role: "log", tabindex: "0", "aria-label": words.log.label(phone.person.name) },
      this.earlier,
      this.intro,
      this.list,
    );
    this.toEnd = shown(this.#toEndButton(), false);
    this.follows = true; // whether the newest message stays in sight, whatever grows
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.sizes = new ResizeObserver(() => this.follows && this.goToEnd());
    for (const growing of [this.scroller, this.list]) this.sizes.observe(growing);
    this.element = h("div", { class: "log-frame" }, this.scroller, this.toEnd);
  }

  /** Draws what is on the phone now; stays at the end when it was there, else where it was. */
  show(screen) {
    const { scrollHeight, scrollTop } = this.scroller;
    const grewAbove = screen.earlier < this.shownEarlier;
    this.shownEarlier = screen.earlier;
    this.#introduce(screen);
    this.#place(screen.messages);
    if (this.follows) this.goToEnd();
    else if (grewAbove) this.scroller.scrollTop = this.scroller.scrollHeight - (scrollHeight - scrollTop);
  }

  /** Shows the newest message, and the next ones as they come. */
  goToEnd() {
    this.follows = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Shows a message and lets it glow for a moment. */
  goTo(messageId) {
    const element = this.drawn.get(messageId)?.element;
    if (!element) return;
    element.scrollIntoView({ block: "center", behavior: "smooth" });
    element.classList.add("glows");
    element.addEventListener("animationend", () => element.classList.remove("glows"), { once: true });
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.follows = scrollHeight - scrollTop - clientHeight < NEAR_THE_END_PX;
    shown(this.toEnd, !this.follows);
  }

  #introduce({ description, messages, earlier }) {
    shown(this.earlier, earlier > 0).textContent = words.log.earlier(earlier);
    shown(this.intro, !messages.length).replaceChildren(
      ...(description
        ? [h("h3", {}, words.log.what), h("p", { dir: "auto" }, description)]
        : [h("p", {}, words.log.empty)]),
    );
  }

  #place(messages) {
    const lines = messages.flatMap((message, at) => {
      const day = dayOf(message.date);
      const newDay = !at || day !== dayOf(messages[at - 1].date);
      return newDay ? [this.#day(day, message), this.#message(message)] : [this.#message(message)];
    });
    const kept = new Set(lines.map((line) => line.id));
    for (const id of this.drawn.keys()) if (!kept.has(id)) this.drawn.delete(id);
    arrange(this.list, lines.map((line) => this.#drawn(line)));
  }

  #drawn({ id, key, draw }) {
    if (this.drawn.get(id)?.key !== key) this.drawn.set(id, { key, element: draw() });
    return this.drawn.get(id).element;
  }

  #message(message) {
    const draw = () => bubble(message, this.phone);
    return { id: message.message_id, key: JSON.stringify(message), draw };
  }

  #day(day, first) {
    const draw = () => h("li", { class: "day" }, h("span", {}, day));
    return { id: `day before ${first.message_id}`, key: day, draw };
  }

  #toEndButton() {
    const props = { type: "button", class: "round to-end", title: words.log.newest };
    return h("button", { ...props, onclick: () => this.goToEnd() }, icon("down"));
  }
}

/** Makes `list` hold exactly `wanted`, moving and drawing as little as it can. */
function arrange(list, wanted) {
  wanted.forEach((element, at) => {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  });
  while (list.children.length > wanted.length) list.lastChild.remove();
}
