import { type Grammar, keysOf, type Shape } from '../source/grammar.ts';
import { parseSource } from '../source/read/parse-source.ts';
import { findNode, type Node } from '../source/source.ts';
import { isDay } from '../words/calendar.ts';
import { type Approval, digestFormat, sealApproval } from './approval.ts';
import { firstGroups, type Group, groups, type Parts } from './list-parts.ts';

/** A record as it was read: an approval with its digest, or why it is none, as one sentence. */
export type ReadApproval =
  | { readonly approval: Approval; readonly digest: string }
  | { readonly fault: string };

/** Reads a record that `writeApproval` wrote. One that was changed since, by hand say, is none. */
export function readApproval(bytes: Uint8Array, file: string): ReadApproval {
  const { root, slips, sound, text } = parseSource(bytes, file, () => grammar);
  const [slip] = slips;
  if (slip) return { fault: `${file}, line ${countLine(text, slip.span[0])}: ${slip.message}` };
  if (!sound || root.kind !== 'map') return { fault: `${file} does not hold the record of an approval.` };
  const format = readText(root, 'format');
  if (format !== digestFormat)
    return {
      fault:
        format === ''
          ? `${file} does not hold the record of an approval: it has no “format”.`
          : `${file} has the format ${format}, which this version of selfassess cannot hold against what there is.`,
    };
  const strange = root.entries.find(({ key }) => ![...fields, ...groups].includes(key));
  if (strange) return { fault: `${file} holds “${strange.key}”, which selfassess did not write.` };
  const missing = [...fields, ...firstGroups].find((key) => !findNode(root, [key]));
  if (missing) return { fault: `${file} does not say “${missing}”.` };
  const approval = readFields(root);
  if (!isDay(approval.date)) return { fault: `${file} has a date that is none: “${approval.date}”.` };
  const digest = readText(root, 'digest');
  return sealApproval(approval) === digest
    ? { approval, digest }
    : {
        fault: `${file} has been changed since “selfassess approve” wrote it: its digest is not that of what it says.`,
      };
}

const fields: readonly string[] = ['format', 'governing-body', 'by', 'role', 'date', 'minute', 'digest'];

function readFields(root: Node): Approval {
  const read = (key: string) => readText(root, key);
  const parts = Object.fromEntries(groups.map((group) => [group, readGroup(root, group)]));
  return {
    body: read('governing-body'),
    by: read('by'),
    role: read('role'),
    date: read('date'),
    minute: read('minute'),
    parts: parts as Parts,
  };
}

function readText(root: Node, key: string): string {
  const node = findNode(root, [key]);
  return node?.kind === 'text' ? node.text : '';
}

function readGroup(root: Node, group: Group): Record<string, string> {
  const node = findNode(root, [group]);
  const entries = node?.kind === 'map' ? node.entries : [];
  const texts = entries.map(({ key, value }) => [key, value.kind === 'text' ? value.text : '']);
  return Object.assign(Object.create(null), Object.fromEntries(texts));
}

function countLine(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const words: Shape = { text: true, keys: keysOf({}) };
const digests: Shape = { text: false, keys: keysOf({}), other: words };

/** The grammar of a record: all that is written in it is quoted. */
const grammar: Grammar = {
  prose: new Set(),
  values: new Set(),
  hints: new Set(),
  kindOf: () => 'name',
  entries: { under: '', name: 'part', ids: '(?!)', order: [] },
  shapes: [
    {
      text: false,
      keys: keysOf(
        Object.fromEntries([
          ...fields.map((key) => [key, words]),
          ...groups.map((group) => [group, digests]),
        ]),
      ),
    },
  ],
};
