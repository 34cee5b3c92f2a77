import { type Context, type Story, withBeside } from './context.ts';
import { isUnseen } from './shades.ts';
import { childOf, type Xml } from './xml.ts';

/**
 * What holds for the words of a run, by its look: hidden where nobody can see them, struck through. A strike that is put
 * on, or taken off, by a change that nobody has accepted deletes or inserts them.
 */
export function contextOfRun(run: Xml, context: Context, { styles }: Story): Context {
  const lookOf = (one: Xml) => styles.lookOf(one, context.paragraphStyle, context.tableStyle);
  const look = lookOf(run);
  const isHidden = look.hidden || isUnseen(run, look.colour, context, styles);
  const inner = { ...(isHidden ? withBeside(context, 'hidden') : context), look };
  const change = childOf(childOf(run, 'rPr'), 'rPrChange');
  const before = childOf(change, 'rPr');
  const wasStruck = before === undefined ? look.struck : lookOf({ ...run, children: [before] }).struck;
  if (wasStruck === look.struck) return look.struck ? withBeside(inner, 'struck') : inner;
  return withBeside(inner, look.struck ? 'deleted' : 'inserted', change?.attributes['author']);
}
