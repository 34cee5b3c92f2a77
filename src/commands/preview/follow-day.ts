/** Chosen: nobody looks at a page for its date in the first half minute of a day. */
const often = 30_000;

/** Calls `changed` once a day has begun, whatever the clock did meanwhile: a computer sleeps, and is set to the right time. */
export function followDay(readToday: () => string, changed: () => void): { close(): void } {
  let day = readToday();
  const timer = setInterval(() => {
    const now = readToday();
    if (now === day) return;
    day = now;
    changed();
  }, often);
  timer.unref();
  return { close: () => clearInterval(timer) };
}
