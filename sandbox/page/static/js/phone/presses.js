/** Buttons whose little clock turns until the bot answers, or until nobody believes it any more. */

const PATIENCE_MS = 15_000;
const REMEMBERED = 50;

export class Presses {
  /** `onAnswer(answer)` shows what the bot said, `onSilence()` that it said nothing. */
  constructor({ onAnswer, onSilence }) {
    this.onAnswer = onAnswer;
    this.onSilence = onSilence;
    this.waiting = new Map(); // callback id → { element, timer }
    this.early = new Map(); // callback id → answer that overtook the press's own response
  }

  /** The press has this id; its button waits. */
  began(callbackId, element) {
    if (this.early.has(callbackId)) {
      this.#settle(element, this.early.get(callbackId));
      this.early.delete(callbackId);
      return;
    }
    const timer = setTimeout(() => this.#giveUp(callbackId), PATIENCE_MS);
    this.waiting.set(callbackId, { element, timer });
  }

  /** The bot answered a press, perhaps one of another page. */
  answered(callbackId, answer) {
    const press = this.waiting.get(callbackId);
    if (!press) return this.#rememberEarly(callbackId, answer);
    clearTimeout(press.timer);
    this.waiting.delete(callbackId);
    this.#settle(press.element, answer);
  }

  #settle(element, answer) {
    rest(element);
    this.onAnswer(answer);
  }

  #giveUp(callbackId) {
    rest(this.waiting.get(callbackId).element);
    this.waiting.delete(callbackId);
    this.onSilence();
  }

  #rememberEarly(callbackId, answer) {
    this.early.set(callbackId, answer);
    if (this.early.size > REMEMBERED) this.early.delete(this.early.keys().next().value);
  }
}

/** The clock on a button turns. */
export function turn(element) {
  element.setAttribute("aria-busy", "true");
}

/** The clock on a button stands still. */
export function rest(element) {
  element.removeAttribute("aria-busy");
}
