import { isMapValue, type Value, withValue } from '../../source/edit/edit-value.ts';

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

/** What a person chose between two versions of a value. */
export interface Settled {
  /** Which part of the page it is in, and the keys from there. */
  readonly part: number;
  readonly path: readonly string[];
  readonly mine: Value | undefined;
  readonly keep: string;
}

/** What was chosen on that page; none if another was sent. */
export function readSettled(sent: URLSearchParams): Settled[] {
  return [...sent].flatMap(([name, line]): Settled[] => {
    const [, field] = /^mine\.(.*)$/s.exec(name) ?? [];
    const keep = field === undefined ? null : sent.get(`keep.${field}`);
    const [value, where] = readStart(line, 2) ?? [];
    if (keep === null || !Array.isArray(where)) return [];
    const [part, ...path] = where.map(String);
    return [{ part: Number(part), path, mine: value, keep }];
  });
}

/** What a part of the page should say, of what stood in the file when the choice was shown. */
export function settle(
  start: Value | undefined,
  part: number,
  settled: readonly Settled[],
): Value | undefined {
  return settled
    .filter((one) => one.part === part && one.keep !== 'file')
    .reduce<Value | undefined>(
      (value, { path, mine, keep }) =>
        withValue(value, path, (theirs) =>
          keep === 'both' && typeof theirs === 'string' && typeof mine === 'string'
            ? `${theirs.trimEnd()}\n\n${mine}`
            : mine,
        ),
      start,
    );
}
