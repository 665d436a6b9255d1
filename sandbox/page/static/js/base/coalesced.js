/** Many hints, little work. */

/**
 * `job` as a function that never runs twice at once: calls during a run lead to one more run
 * after it, however many they are. The promise is fulfilled when everything asked for is done.
 */
export function coalesced(job) {
  let running = null;
  let again = false;
  async function run() {
    do {
      again = false;
      await job();
    } while (again);
  }
  return () => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
