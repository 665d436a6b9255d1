/** Addresses in messages: which may be opened, and which start this very bot. */

const OPENED = ["http:", "https:", "mailto:", "tel:"];
const HOSTS = ["t.me", "telegram.me", "telegram.dog"];
const PAYLOAD = /^[A-Za-z0-9_-]{0,64}$/;

/** The address as a link may carry it; null for what must not run or cannot be read. */
export function safeHref(address) {
  const url = read(address);
  return url && OPENED.includes(url.protocol) ? url.href : null;
}

/** The payload of a link that starts the bot, "" when it has none; null for any other link. */
export function startPayload(address, botUsername) {
  const url = read(address);
  if (!url || !namesBot(url, botUsername.toLowerCase())) return null;
  const payload = url.searchParams.get("start") ?? "";
  return PAYLOAD.test(payload) ? payload : null;
}

/** What somebody put into a field: a whole link or only its payload; null when it is neither. */
export function typedPayload(typed, botUsername) {
  const text = typed.trim();
  return PAYLOAD.test(text) ? text : startPayload(text, botUsername);
}

function namesBot(url, username) {
  if (url.protocol === "tg:") return url.searchParams.get("domain")?.toLowerCase() === username;
  return HOSTS.includes(url.hostname) && url.pathname.slice(1).toLowerCase() === username;
}

function read(address) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  try {
    return new URL(whole);
  } catch {
    return null;
  }
}
