/** Work that is done again whenever something has changed: never twice at once, and always once more after the last change. */
export interface Latest {
  /** Something has changed. */
  touch(): void;
  /** Lets what is at work come to its end, and begins nothing more. */
  close(): Promise<void>;
}

/** `fail` takes what the work fails with; nothing more is begun then. */
export function holdLatest(work: () => Promise<unknown>, fail: (error: unknown) => void): Latest {
  let isDue = false;
  let isClosed = false;
  let working: Promise<void> | undefined;
  const run = async () => {
    try {
      while (isDue && !isClosed) {
        isDue = false;
        await work();
      }
    } catch (error) {
      isClosed = true;
      fail(error);
    } finally {
      working = undefined;
    }
  };
  return {
    touch() {
      isDue = true;
      if (!isClosed) working ??= run();
    },
    async close() {
      isClosed = true;
      await working;
    },
  };
}
