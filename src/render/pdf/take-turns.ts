/** Does what it is given, so many at a time; the others wait, and are done in the order they were given. */
export function takeTurns(most: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
