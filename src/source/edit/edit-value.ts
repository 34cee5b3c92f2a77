import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What a YAML text says, or should say: text as written, lists, and maps in their order. */
export type Value = string | readonly Value[] | ValueMap;

/** A map of a YAML text. */
export type ValueMap = ReadonlyMap<string, Value>;

/** A text with its nodes and what they say. */
export interface Opened {
  readonly document: Document;
  readonly value: Value;
}

/** Opens a text for editing. Undefined if it is not sound YAML, or says something that no `Value` can hold. */
export function openText(text: string): Opened | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true });
  const value = document.errors.length === 0 ? readValue(document.contents, document) : undefined;
  return value === undefined ? undefined : { document, value };
}

/**
 * What a node says: an alias as what it refers to, a bare `~` or `null` as nothing. Undefined for keys that are
 * not text or are written twice.
 */
export function readValue(node: unknown, document: Document): Value | undefined {
  if (isScalar(node)) return readText(node.value, node.type === 'PLAIN');
  if (isMap(node)) return readMap(node, document);
  if (isAlias(node)) return readValue(node.resolve(document) ?? null, document);
  if (!isSeq(node)) return '';
  const items = node.items.map((item) => readValue(item, document));
  return items.includes(undefined) ? undefined : items.filter((item) => item !== undefined);
}

function readText(value: unknown, isPlain: boolean): string {
  const text = String(value ?? '');
  return isPlain && isNothing(text) ? '' : text;
}

/** Whether plain text is read as nothing. */
export function isNothing(text: string): boolean {
  return /^(~|null)$/i.test(text);
}

function readMap(node: YAMLMap, document: Document): Value | undefined {
  const map = new Map<string, Value>();
  for (const { key, value } of node.items) {
    const read = readValue(value, document);
    if (!isScalar(key) || read === undefined || map.has(String(key.value))) return undefined;
    map.set(String(key.value), read);
  }
  return map;
}

/** Whether two values say the same; the order of keys does not matter. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined || typeof one === 'string' || typeof other === 'string') {
    return one === other;
  }
  if (isMapValue(one) && isMapValue(other)) {
    return one.size === other.size && [...one].every(([key, value]) => isSameValue(value, other.get(key)));
  }
  if (isMapValue(one) || isMapValue(other)) return false;
  return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]));
}

/** Whether a value is a map. */
export function isMapValue(value: Value | undefined): value is ValueMap {
  return value instanceof Map;
}

/** What a value holds at a path of keys; undefined if nothing is written there. */
export function findValue(value: Value, path: readonly string[]): Value | undefined {
  let found: Value | undefined = value;
  for (const key of path) found = isMapValue(found) ? found.get(key) : undefined;
  return found;
}

/**
 * The map with that key set, or removed if undefined. A new key comes after the last one that `order` puts before it;
 * if `order` does not name it, at the end.
 */
export function withKey(
  map: ValueMap,
  key: string,
  value: Value | undefined,
  order: readonly string[] = [],
): ValueMap {
  const entries = [...map];
  const at = entries.findIndex(([name]) => name === key);
  if (value === undefined) return new Map(entries.filter(([name]) => name !== key));
  if (at >= 0) entries.splice(at, 1, [key, value]);
  else entries.splice(findPlace([...map.keys()], key, order), 0, [key, value]);
  return new Map(entries);
}

function findPlace(keys: readonly string[], key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  const earlier = order.slice(0, rank);
  return keys.findLastIndex((name) => earlier.includes(name)) + 1;
}

/** The value with the part at a path of keys changed; maps that are missing or blank on the way are created. */
export function withValue(
  value: Value | undefined,
  path: readonly string[],
  change: (before: Value | undefined) => Value | undefined,
  order: readonly string[] = [],
): Value | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const map = isMapValue(value) ? value : new Map<string, Value>();
  return withKey(map, key, withValue(map.get(key), rest, change, order), order);
}
