import type { AroundView, FrameView } from '../../../render/edit/render-edit.ts';
import { baseOf, decodeAddress, encodeAddress } from '../addresses.ts';
import type { FormPage } from '../form-pages.ts';
import type { Reply } from '../reply.ts';
import type { Sitting } from '../sitting.ts';

/*
 * Alt with Page Down and Page Up: no screen reader, and no browser on a page, gives them a meaning, and no letter is taken from those
 * who speak to their computer.
 */
const shortcuts = { next: 'Alt+PageDown', prev: 'Alt+PageUp' } as const;

/** What keys do on the page that is asked for; null where they lead nowhere. */
export function tellKeys({ request, keys }: Sitting): FrameView['keys'] {
  const isList = request.path === '';
  if (!isList && !request.path.startsWith('p/')) return null;
  const where = isList
    ? 'from row to row of the list'
    : 'to the next provision, and to the one before, which saves what you typed';
  const told = keys.on
    ? `Alt and Page Down, and Alt and Page Up, lead ${where}. They do nothing while you are in a field to type or choose in, and only where the browser runs scripts.`
    : 'The keys that lead from provision to provision are switched off.';
  return {
    ...{ state: keys.on ? 'on' : 'off', told, at: request.path },
    turn: keys.on ? 'keys-off' : 'keys-on',
    turned: keys.on ? 'Switch these keys off' : 'Switch the keys on',
  };
}

/** Switches the keys on or off for as long as the program runs, and shows the page again. */
export function turnKeys(sitting: Sitting, turn: 'keys-on' | 'keys-off', at: string): Reply {
  sitting.keys.on = turn === 'keys-on';
  return { status: 303, location: `${baseOf(sitting)}${encodeAddress(decodeAddress(at))}` };
}

/** The provisions before and after one, in the Code's order. */
export function listAround(sitting: Sitting, { provision }: FormPage): AroundView[] {
  const all = sitting.files.code?.provisions ?? [];
  const at = all.findIndex(({ id }) => id === provision?.id);
  if (at < 0) return [];
  const view = (rel: AroundView['rel'], said: string, index: number): AroundView[] => {
    const one = all[index];
    if (!one) return [];
    const href = `${baseOf(sitting)}${encodeAddress(`p/${one.id}`)}`;
    return [
      { rel, href, text: `${said}: ${one.id} ${one.name}`, keys: sitting.keys.on ? shortcuts[rel] : '' },
    ];
  };
  return [...view('prev', 'Previous', at - 1), ...view('next', 'Next', at + 1)];
}
