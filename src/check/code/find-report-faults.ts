import type { Path } from '../../source/source.ts';
import type { Finding } from '../rule.ts';
import { type CodeDocument, listItems } from './code-file.ts';

/** Parts of the annual report that cannot be told apart, or that no report could answer. */
export function findReportFaults({ report }: CodeDocument): Finding[] {
  const parts = listItems(report?.parts);
  const contents = parts.flatMap(([at, { holds }]) =>
    listItems(holds).map(([index, content]) => ({
      content,
      path: ['report', 'parts', at, 'holds', index] as Path,
    })),
  );
  const letters = parts.map(([at, { letter }]) => ({
    word: letter,
    path: ['report', 'parts', at, 'letter'],
  }));
  const keys = contents.map(({ content, path }) => ({ word: content.key, path: [...path, 'key'] }));
  const anchors = contents
    .filter(({ content }) => (content.title ?? '') !== '')
    .map(({ content, path }) => ({
      word: content.anchor ?? content.key,
      path: [...path, content.anchor === undefined ? 'key' : 'anchor'],
    }));
  const sameKeys = findRepeated(keys, 'the key of two things in the report');
  return [
    ...findRepeated(letters, 'the letter of two parts'),
    ...sameKeys,
    ...(sameKeys.length > 0 ? [] : findRepeated(anchors, 'the anchor of two headings in the report')),
    ...contents.flatMap(({ content, path }) => findContentFaults(content, path)),
  ];
}

type Content = Partial<{
  key: string;
  title: string;
  anchor: string;
  kind: string;
  fields: readonly { readonly key?: string }[];
  states: readonly { readonly state?: string; readonly needs?: readonly string[] }[];
}>;

function findContentFaults({ key, kind, fields, states }: Content, path: Path): Finding[] {
  const known = listItems(fields).map(([, field]) => field.key);
  const needs = listItems(states).flatMap(([at, state]) =>
    (state.needs ?? []).map((need, index) => ({ need, path: [...path, 'states', at, 'needs', index] })),
  );
  return [
    ...findRepeated(
      listItems(fields).map(([at, field]) => ({ word: field.key, path: [...path, 'fields', at, 'key'] })),
      'the key of two fields',
    ),
    ...findRepeated(
      listItems(states).map(([at, { state }]) => ({ word: state, path: [...path, 'states', at, 'state'] })),
      'two states',
    ),
    ...needs
      .filter(({ need }) => !known.includes(need))
      .map(
        ({ need, path: at }): Finding => ({
          ...{ path: at, at: 'value' },
          message: `The state needs ${need}, but there is no field of that key.`,
          help: `Add a field with key: ${need}, or take it out of needs.`,
        }),
      ),
    ...findUnanswerable(key, kind, known.length, listItems(states).length, path),
  ];
}

function findUnanswerable(
  key: string | undefined,
  kind: string | undefined,
  fields: number,
  states: number,
  path: Path,
): Finding[] {
  const wrong = (message: string, help: string): Finding[] => [
    { path: [...path, 'kind'], at: 'value', message, help },
  ];
  if (kind === 'list' && fields === 0)
    return wrong('A list without fields cannot be filled in.', 'Add fields: with a key and a kind for each.');
  if (kind === 'document' && states === 0) {
    return wrong(
      'A document without states cannot be answered.',
      'Add states: such as published and not-issued.',
    );
  }
  const reserved = { performance: 'figures', 'self-assessment': 'assessment' }[key ?? ''];
  if (reserved && kind !== undefined && kind !== reserved)
    return wrong(
      `The key ${key} is only for ${reserved}.`,
      `Write kind: ${reserved}, or choose another key.`,
    );
  return [];
}

function findRepeated(
  written: readonly { readonly word: string | undefined; readonly path: Path }[],
  what: string,
): Finding[] {
  const words = written.map(({ word }) => word);
  return written
    .filter(({ word }, index) => word !== undefined && words.indexOf(word) < index)
    .map(({ word, path }) => ({
      ...{ path, at: 'value' },
      message: `“${word}” is ${what}.`,
      help: 'Give one of them another.',
    }));
}
