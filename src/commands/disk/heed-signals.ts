const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

type Signal = keyof typeof signals;

const listeners = new Map<Signal, () => void>();
let holders = 0;

/**
 * Until the function it gives is called, a signal that ends the process lets it exit first, so that what listens for that
 * can tidy up. Otherwise the system ends it at once, even while it computes and hears nothing. Exit codes are a shell's.
 */
export function heedSignals(): () => void {
  holders += 1;
  if (holders === 1) {
    for (const name of Object.keys(signals) as Signal[]) {
      const listener = () => process.exit(128 + signals[name]);
      listeners.set(name, listener);
      process.on(name, listener);
    }
  }
  return () => {
    holders -= 1;
    if (holders > 0) return;
    for (const [name, listener] of listeners) process.off(name, listener);
    listeners.clear();
  };
}
