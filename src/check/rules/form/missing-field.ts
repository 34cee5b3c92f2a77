import type { PlacedError } from '../../../records/schema-error.ts';
import { findNode, type Node } from '../../../source/source.ts';
import { beginSmall } from '../../../words/begin-small.ts';
import { isFillerText } from '../../../words/filler.ts';
import { describePath } from '../../provision-path.ts';
import type { Finding, FormContext, Rule } from '../../rule.ts';

/** Something every assessment must say about itself and this one does not yet: the landlord's name, the period. */
export const missingField: Rule<FormContext> = {
  id: 'missing-field',
  severity: 'error',
  gap: true,
  find: ({ schemaErrors, root, kind }) => [
    ...schemaErrors.filter(isMissing).map((error) => {
      const path = [...error.path, readMissing(error)];
      return {
        path,
        at: 'key' as const,
        message: `${describePath(path)} is not given.`,
        help: `Add ${readMissing(error)}: ${readDescription(error)}`,
      };
    }),
    ...findEmptyAddresses(root),
    ...(kind === 'self-assessment' ? [...findNoTitle(root), ...findUntitled(root)] : []),
  ],
};

/** The documents of the register for which the key of an address stands there with nothing after it, and no other has one. */
function findEmptyAddresses(root: Node): Finding[] {
  const register = findNode(root, ['evidence']);
  if (register?.kind !== 'map') return [];
  return register.entries.flatMap(({ key: id, value }) => {
    const written = value.kind === 'map' ? value.entries.filter(({ key }) => /^(?:url|file)$/.test(key)) : [];
    const [first] = written;
    if (!first || written.some((one) => one.value.kind !== 'text' || one.value.text.trim() !== '')) return [];
    const path = ['evidence', id, first.key];
    const what = first.key === 'url' ? 'web address, starting with https://' : 'name in this folder';
    return [
      {
        path,
        at: 'key',
        message: `${describePath(path)} is not given.`,
        help: `Write its ${what}, after ${first.key}:, or delete the line if readers cannot open the document.`,
      },
    ];
  });
}

/** A title of the landlord's own that says nothing: it would stand above everything. */
function findNoTitle(root: Node): Finding[] {
  const title = findNode(root, ['title']);
  if (title?.kind !== 'text' || (title.text.trim() !== '' && !isFillerText(title.text))) return [];
  const isBlank = title.text.trim() === '';
  return [
    {
      path: ['title'],
      at: isBlank ? 'key' : 'value',
      message: isBlank ? 'title is not given.' : `“${title.text.trim()}” is no title yet.`,
      help: 'Write what is to stand above the page, or delete the line for the usual title: the name of the Code and the year.',
    },
  ];
}

/** A title of a document that says nothing: a blank one is found by the schema. */
function findUntitled(root: Node): Finding[] {
  const register = findNode(root, ['evidence']);
  if (register?.kind !== 'map') return [];
  return register.entries.flatMap(({ key: id }) => {
    const path = ['evidence', id, 'title'];
    const title = findNode(root, path);
    if (title?.kind !== 'text' || !isFillerText(title.text)) return [];
    return [
      {
        path,
        at: 'value',
        message: `“${title.text.trim()}” is no title yet.`,
        help: 'Write the document’s name as readers see it.',
      },
    ];
  });
}

function isMissing(error: PlacedError): boolean {
  return error.keyword === 'required' && !('x-reported-by' in readSchema(error));
}

function readMissing({ params }: PlacedError): string {
  return String(params['missingProperty']);
}

function readDescription(error: PlacedError): string {
  const { description } = readSchema(error);
  return typeof description === 'string' ? beginSmall(description) : '';
}

function readSchema({ parentSchema, params }: PlacedError): { description?: unknown } {
  const properties: Readonly<Record<string, { description?: unknown } | undefined>> = Object(
    parentSchema['properties'],
  );
  return properties[String(params['missingProperty'])] ?? {};
}
