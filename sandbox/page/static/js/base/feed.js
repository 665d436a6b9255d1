/**
 * What happens in the sandbox, heard by one long poll that is always open. When it breaks, news
 * may have been missed, even a whole server: everything is looked at anew.
 */

import { get } from "./server.js";

const WAIT_MS = 25_000;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;

/** Runs for ever. `onFresh` looks at everything, `onEvents` takes news, `onLost` says so. */
export async function follow({ onFresh, onEvents, onLost }) {
  let pauseMs = SHORTEST_PAUSE_MS;
  for (;;) {
    try {
      let after = (await get("/state")).event;
      await onFresh();
      for (;;) {
        after = await hear(after, onEvents);
        pauseMs = SHORTEST_PAUSE_MS;
      }
    } catch (reason) {
      console.info("the feed broke:", reason);
      onLost();
      await new Promise((resume) => setTimeout(resume, pauseMs));
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }
}

async function hear(after, onEvents) {
  const signal = AbortSignal.timeout(WAIT_MS + 10_000);
  const news = await get("/events", { after, timeout_ms: WAIT_MS }, { signal });
  if (news.events.length) onEvents(news.events);
  return news.event;
}
