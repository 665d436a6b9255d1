/** Small line drawings, 24 by 24, in the colour of the text around them. */

const DRAWN = {
  back: "M15 5l-7 7 7 7",
  calls: "M5 6h14M5 12h14M5 18h9",
  chat: "M4 5h16v11H9l-5 4z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M18 11l-6.5 6.5a4 4 0 0 1-5.7-5.7L13 4.6a2.7 2.7 0 0 1 3.8 3.8l-7 7a1.3 1.3 0 0 1-1.9-1.9l6.4-6.4",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 3.5V12l3 2",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h10v11H9zM5 15V4h10",
  dots: "M12 6v0.01M12 12v0.01M12 18v0.01",
  down: "M6 10l6 6 6-6",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  keys: "M3 7h18v11H3zM7 11h0.01M11 11h0.01M15 11h0.01M8 15h8",
  link: "M10 14a4 4 0 0 0 6 0.4l2.5-2.5a4 4 0 0 0-5.7-5.7L11.5 7.5M14 10a4 4 0 0 0-6-0.4L5.5 12.1a4 4 0 0 0 5.7 5.7l1.3-1.3",
  menu: "M5 7h14M5 12h14M5 17h14",
  mic: "M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3",
  no: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 6.5l11 11",
  people: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19a5.5 5.5 0 0 1 11 0M16 11.5a2.5 2.5 0 1 0-1-4.8M16.5 14a4.5 4.5 0 0 1 4 5",
  person: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20a7 7 0 0 1 14 0",
  photo: "M4 6h16v12H4zM4 15l4.5-4 4 3.5 3-2.5 4.5 4M15.5 9.5h0.01",
  pin: "M12 21s6-6 6-11a6 6 0 0 0-12 0c0 5 6 11 6 11zm0-9a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  play: "M8 5.5v13l11-6.5z",
  plus: "M12 5v14M5 12h14",
  reply: "M10 6l-6 5 6 5v-3.5c5 0 8 1.5 10 5-0.5-6-4-9-10-9z",
  send: "M4 12L20 4l-5.5 16-3.5-6.5zM11 13.5L20 4",
  slash: "M15 4L9 20",
  sliders: "M5 7h6M15 7h4M5 17h4M13 17h6M13 5v4M11 15v4",
  sticker: "M12 4a8 8 0 1 0 8 8l-8-8zM12 4v6a2 2 0 0 0 2 2h6M8.5 14.5c1.5 2 4 2.5 6 1",
};

/** The drawing `name`, hidden from screen readers: the button around it says what it does. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", DRAWN[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}
