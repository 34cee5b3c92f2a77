import { isMapValue, type Value } from '../../source/edit/edit-value.ts';

/** What a form was filled from, as one line that it sends back: maps keep their order. */
export function writeStart(values: readonly (Value | undefined)[]): string {
  return JSON.stringify(values.map((value) => (value === undefined ? null : pack(value))));
}

function pack(value: Value): unknown {
  if (typeof value === 'string') return value;
  if (isMapValue(value)) return { map: [...value].map(([key, inner]) => [key, pack(inner)]) };
  return value.map(pack);
}

/** The values again; undefined where what was sent is no such line. */
export function readStart(line: string | undefined, length: number): (Value | undefined)[] | undefined {
  try {
    const packed: unknown = JSON.parse(line ?? '');
    if (!Array.isArray(packed) || packed.length !== length) return undefined;
    return packed.map((one: unknown) => (one === null ? undefined : unpack(one, 0)));
  } catch {
    return undefined;
  }
}

/** Chosen: no file of ours is half as deep. */
const deepest = 50;

/** @throws Error if it is nothing that was packed. */
function unpack(packed: unknown, depth: number): Value {
  if (typeof packed === 'string') return packed;
  if (depth > deepest) throw new Error('too deep');
  if (Array.isArray(packed)) return packed.map((one: unknown) => unpack(one, depth + 1));
  const { map }: { map?: unknown } = Object(packed);
  if (!Array.isArray(map)) throw new Error('no value');
  return new Map(
    map.map((entry: unknown): [string, Value] => {
      const [key, value]: unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof key !== 'string') throw new Error('no key');
      return [key, unpack(value, depth + 1)];
    }),
  );
}
