import { packError, type Refusal } from '../threads/pack-error.ts';
import type { SiteMaker } from './site-maker.ts';

/** What can be asked of a maker in another thread. */
export type CallName = Exclude<keyof SiteMaker, 'close'>;

/** A call as it goes to that thread. */
export type Call = { [Name in CallName]: CallOf<Name> }[CallName];

interface CallOf<Name extends CallName> {
  /** Which call it is. */
  readonly at: number;
  readonly name: Name;
  readonly given: Parameters<SiteMaker[Name]>;
}

/** What comes back of it. */
export type CallAnswer =
  | { readonly at: number; readonly result: unknown }
  | { readonly at: number; readonly refusal: Refusal };

/** Does what is asked, in the thread of the maker. */
export async function answerCall(maker: SiteMaker, call: Call): Promise<CallAnswer> {
  try {
    return { at: call.at, result: await choose(maker, call) };
  } catch (error) {
    return { at: call.at, refusal: packError(error) };
  }
}

function choose(maker: SiteMaker, call: Call): Promise<unknown> {
  if (call.name === 'make') return maker.make(...call.given);
  return call.name === 'read' ? maker.read(...call.given) : maker.look();
}
