/**
 * The one way elements are made. A string always becomes a text node, so nothing that a person or
 * a bot wrote is ever read as HTML.
 */

/** An element with attributes (`onclick` and its like are listeners, `data` the dataset). */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) put(element, name, value);
  element.append(...children.flat(2).filter((child) => child || child === 0));
  return element;
}

function put(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "data") Object.assign(element.dataset, value);
  else element.setAttribute(name, value === true ? "" : value);
}

/** Shows or hides without taking away; gives the element back. */
export function shown(element, visible) {
  element.hidden = !visible;
  return element;
}

/** Somebody else's words inside ours: their direction and their marks stay in their own place. */
export function bdi(text, props = {}) {
  return h("bdi", props, text);
}
