/**
 * Text with Telegram's entities as DOM. Offsets count UTF-16 units, as JavaScript's strings do.
 * Every character ends in a text node; only the tags around it come from the entities.
 */

import { h } from "../base/dom.js";
import { safeHref } from "../base/links.js";
import { words } from "../words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

const HREFS = {
  url: (said) => said,
  text_link: (said, entity) => entity.url,
  email: (said) => `mailto:${said}`,
  phone_number: (said) => `tel:${said}`,
};

/** The nodes of a text; `onCommand` takes a /command that is pressed. */
export function rich(text, entities = [], onCommand = () => {}) {
  const outerFirst = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch(text, 0, text.length, outerFirst, onCommand);
}

/** The nodes from `at` to `end`; takes the entities that begin before `end` off the list. */
function stretch(text, at, end, entities, onCommand) {
  const nodes = [];
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const from = Math.max(at, entity.offset);
    const to = Math.min(end, entity.offset + entity.length);
    if (from >= to) continue;
    const inner = stretch(text, from, to, entities, onCommand);
    nodes.push(text.slice(at, from), wrapped(entity, text.slice(from, to), inner, onCommand));
    at = to;
  }
  return [...nodes, text.slice(at, end)];
}

function wrapped(entity, said, inner, onCommand) {
  if (entity.type === "bot_command") return command(said, onCommand);
  if (entity.type === "spoiler") return spoiler(inner);
  const address = HREFS[entity.type]?.(said, entity);
  const href = address && safeHref(address);
  if (href) return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, inner);
  return h(TAGS[entity.type] ?? "span", {}, inner);
}

function command(said, onCommand) {
  return h("button", { type: "button", class: "inline-link", onclick: () => onCommand(said) }, said);
}

function spoiler(inner) {
  const hidden = h("button", { type: "button", class: "spoiler", "aria-label": words.message.spoiler });
  const veiled = h("span", { class: "spoiler-words" }, inner);
  hidden.addEventListener("click", () => hidden.replaceWith(...veiled.childNodes));
  hidden.append(veiled);
  return hidden;
}
