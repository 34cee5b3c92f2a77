import type { FrameView, ListView } from '../../render/edit/render-edit.ts';
import { findNode } from '../../source/source.ts';
import { count } from '../../words/plurals.ts';
import { addressDocument, newDocument } from './addresses.ts';
import type { OpenFiles } from './open-files.ts';

/** The documents of the evidence register, each with how many provisions cite it. */
export function showRegister(
  files: OpenFiles,
  frame: FrameView,
  base: string,
  documents: readonly { readonly id: string; readonly title: string }[],
): ListView {
  const cited = countCited(files);
  const rows = documents.map(({ id, title }, index) => {
    const number = cited.get(id) ?? 0;
    return {
      ...{ href: `${base}${addressDocument(id)}`, id: `document-${index + 1}`, number: '', name: title },
      state: number === 0 ? 'Not cited' : `Cited by ${count(number, 'provision')}`,
      ...{ tone: number === 0 ? 'todo' : 'done', note: id },
    };
  });
  const fresh = {
    ...{ href: `${base}${newDocument}`, id: 'document-new', number: '', name: 'Add a document' },
    ...{ state: '', tone: 'done', note: '' },
  };
  return {
    ...{ frame, heading: 'Evidence register', lead: 'Documents that answers cite.' },
    ...{ more: null, filters: [], find: '', show: '', owner: '', owners: [], none: '' },
    groups: [{ title: count(documents.length, 'document'), count: '', rows: [...rows, fresh] }],
  };
}

function countCited(files: OpenFiles): Map<string, number> {
  const cited = new Map<string, number>();
  const provisions = findNode(files.open('assessment').source.root, ['provisions']);
  for (const { value } of provisions?.kind === 'map' ? provisions.entries : []) {
    const evidence = findNode(value, ['evidence']);
    const items = evidence?.kind === 'list' ? evidence.items : [];
    const ids = items.flatMap((item) =>
      item.kind === 'map'
        ? item.entries.map(({ key }) => key)
        : item.kind === 'text'
          ? [item.text.trim()]
          : [],
    );
    for (const id of new Set(ids)) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  return cited;
}
