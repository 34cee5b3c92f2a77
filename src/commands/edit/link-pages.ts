import { nameKey } from '../../form/open-field.ts';
import { listProcessPlaces } from '../../publication/process/process-anchors.ts';
import type { FormLinks } from '../preview/form-links.ts';
import type { Group } from '../preview/make-site.ts';
import { addressOf } from './form-pages.ts';

/** The forms of what stands at each anchor of the pages of a publication. */
export function linkPages({ folder, anchors }: Group): FormLinks {
  const home = `edit/${folder}`;
  const at = new Map<string, FormLinks['home'][]>();
  const link = (anchor: string, text: string, address: string) => {
    if (anchor !== '') at.set(anchor, [...(at.get(anchor) ?? []), { text, to: `${home}${address}` }]);
  };
  for (const [id, anchor] of anchors?.provisions ?? []) link(anchor, `Edit ${id}`, `p/${id}`);
  for (const [key, anchor] of anchors?.written ?? [])
    link(anchor, `Edit “${nameKey(key)}”`, addressOf({ file: 'report', id: key }));
  for (const [key, anchor] of listProcessPlaces())
    link(anchor, `Edit “${nameKey(key)}”`, addressOf({ file: 'process', id: key }));
  return { home: { text: 'Go to the forms', to: home }, at };
}
