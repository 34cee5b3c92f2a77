// Random draws that come out the same each time.

/**
 * A source of random draws, the same for the same seed (Mulberry32): `pick` takes that many of the items, each at
 * most once, twice the weight being twice as likely; `upTo` is a whole number from 1; `chance` is true with that
 * probability.
 */
export function startLot(seed) {
  const random = startNumbers(seed);
  return {
    pick: (items, number, weigh = () => 1) => pick(random, items, number, weigh),
    upTo: (most) => 1 + Math.floor(random() * most),
    chance: (share) => random() < share,
  };
}

/** Numbers from 0 up to, but not including, 1. */
function startNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(random, items, number, weigh) {
  const left = [...items];
  const picked = [];
  while (picked.length < number && left.length > 0) {
    let point = random() * left.reduce((sum, item) => sum + weigh(item), 0);
    const at = left.findIndex((item) => {
      point -= weigh(item);
      return point < 0;
    });
    picked.push(...left.splice(at, 1));
  }
  return picked;
}
