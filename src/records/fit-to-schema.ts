import { findNode, type Node, type Path } from '../source/source.ts';
import type { PlacedError, Validate } from './schema-error.ts';

type Data = string | number | boolean | Data[] | { [key: string]: Data };

/**
 * Checks a source against the JSON Schema a validator was compiled from. Returns every fault, and the document with the
 * faulty values left out, so that it fits its type; any part of it may be absent. Blanks count as not
 * written.
 */
export function fitToSchema<Fitted>(
  root: Node,
  validate: Validate,
): { document: Fitted; errors: PlacedError[] } {
  const data = readData(root);
  validate(data);
  const errors = (validate.errors ?? []).map((error) => ({
    ...error,
    path: readPath(error.instancePath, root),
    unread: Object(error.data)[String(error.params['additionalProperty'] ?? '')],
  }));
  for (const error of errors) if (!keepsValue(error)) removeValue(data, error);
  return { document: (isRecord(data) ? data : {}) as Fitted, errors };
}

/** Whether the value stays: another rule reads it, or there is none because it is missing. */
function keepsValue({ keyword, parentSchema }: PlacedError): boolean {
  return (
    ['required', 'dependencies'].includes(keyword) ||
    (keyword === 'pattern' && 'x-reported-by' in parentSchema)
  );
}

function readData(node: Node): Data {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(readData);
  // Within brackets, a key of two words has lost its colon, and its value with it.
  const written = node.entries.filter(
    ({ key, value }) => !isBlank(value) || (node.flow && /\S\s+\S/.test(key)),
  );
  return Object.assign(
    Object.create(group),
    Object.fromEntries(written.map(({ key, value }) => [key, readData(value)])),
  );
}

/** What groups of keys inherit: nothing that a key could be called, and no words where words are asked for. */
const group: object = Object.freeze(Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => '' }));

function isBlank(node: Node): boolean {
  if (node.kind === 'text') return node.text.trim() === '';
  return node.kind === 'list' && node.items.every(isBlank);
}

/** A JSON pointer as a path; steps into lists become numbers. */
function readPath(pointer: string, root: Node): Path {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(findNode(root, path)?.kind === 'list' ? Number(key) : key);
  }
  return path;
}

function removeValue(data: Data, { path, keyword, params }: PlacedError): void {
  const full = keyword === 'additionalProperties' ? [...path, String(params['additionalProperty'])] : path;
  let holder = data;
  for (const step of full.slice(0, -1)) {
    const next = Array.isArray(holder) ? holder[Number(step)] : isRecord(holder) ? holder[step] : undefined;
    if (next === undefined) return;
    holder = next;
  }
  const last = full.at(-1);
  if (Array.isArray(holder)) holder[Number(last)] = '';
  else if (isRecord(holder) && last !== undefined) delete holder[last];
}

function isRecord(data: Data): data is { [key: string]: Data } {
  return typeof data === 'object' && !Array.isArray(data);
}
