import { quoteWords } from '../../words/short-text.ts';
import { findInCurly, tellCurly } from '../curly-quotes.ts';
import type { FieldKind } from '../grammar.ts';
import type { Line } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** What somebody may put in front of a value who knows lists, arrows or equals signs from elsewhere. */
const bullet = /^(?:[-=–—]*[>→⇒]|[-=–—•‣▪▫●○◦·*+]|=+)[ \t]+(?=\S)/;
const brackets = /^(?:\[[^\]]*\]\((\S+)\)|\((.+)\)|<(.+)>|[“”„‟‘’‚‛«»](.+)[“”„‟‘’‚‛«»])$/;

/**
 * Signs of another notation about the value of a key, on its line, that are no part of it: `comply: - yes`,
 * `comply: : yes`, `by: 2026-09-30,`, `comply: comply: yes`. `kind` is what is written there, if that is known.
 */
export function diagnoseAddedSign(line: Line, kind: FieldKind | undefined): Diagnosis | undefined {
  const { key, value } = line;
  if (key === '' || value === '' || /^[|>][-+\d]*$/.test(value)) return undefined;
  const again = value.startsWith(key) ? /^[ \t]*:[ \t]+(?=\S)/.exec(value.slice(key.length))?.[0] : undefined;
  if (again !== undefined) return tell(line, 0, key.length + again.length, `${key}:`);
  const colon = /^(?::+|,)[ \t]+(?=\S)/.exec(value)?.[0];
  if (colon) return tell(line, 0, colon.length, colon.trim());
  if (/^"[^"]*"[ \t]*[,;.]$|^'[^']*'[ \t]*[,;.]$/.test(value))
    return tell(line, value.length - 1, 1, value.slice(-1));
  return kind === 'closed' || kind === 'name' ? diagnoseShort(line, kind) : undefined;
}

/** Signs about a name, or about a value with a form of its own. */
function diagnoseShort(line: Line, kind: 'closed' | 'name'): Diagnosis | undefined {
  const { value } = line;
  const entity = /(?<!&[a-z]{1,30};)(?:&[a-z]{1,30};)+$/.exec(value);
  if (entity && entity.index > 0) return tell(line, entity.index, entity[0].length, entity[0]);
  const lead = bullet.exec(value)?.[0];
  if (lead) return tell(line, 0, lead.length, lead.trim());
  if (/[^,;\s][,;]$/.test(value) || (kind === 'closed' && endsOddly(value)))
    return tell(line, value.length - 1, 1, value.slice(-1));
  if (kind !== 'closed') return undefined;
  const gap = /^(https?:)\s+(?=\/\/)/.exec(value);
  return gap ? tellGap(line, gap[0], gap[1] ?? '') : diagnoseBrackets(line);
}

/** Whether an address ends with a full stop, or with a bracket that it does not open. */
function endsOddly(value: string): boolean {
  if (!/^https?:\/\/\S+[.)\]>]$/.test(value)) return false;
  const open = { ')': '(', ']': '[', '>': '<' }[value.slice(-1)];
  return open === undefined || !value.includes(open);
}

function tell({ key, value, valueSpan: [start] }: Line, at: number, length: number, sign: string): Diagnosis {
  const left = `${value.slice(0, at)}${value.slice(at + length)}`.trimEnd();
  const edit = { span: [start + at, start + at + length] as const, text: '' };
  return diagnose(
    'stray-text',
    edit.span,
    `${sign.endsWith(':') && sign !== ':' ? sign : `The sign ${sign}`} ${at === 0 ? 'before' : 'after'} ${quoteWords(left)} is no part of the value.`,
    `Delete the sign${sign.length > 2 ? 's' : ''} ${sign}, so that the line reads ${key}: ${left}`,
    [edit],
  );
}

/** `https: //www…` */
function tellGap({ valueSpan: [start] }: Line, written: string, scheme: string): Diagnosis {
  const span = [start + scheme.length, start + written.length] as const;
  return diagnose(
    'stray-text',
    span,
    `A space stands in the address after ${scheme}, which makes a key of the word before it.`,
    `Delete the space after ${scheme}`,
    [{ span, text: '' }],
  );
}

/** A date, a number or a word of a list between brackets or quotes that YAML does not know. */
function diagnoseBrackets({ value, valueSpan }: Line): Diagnosis | undefined {
  const inner = brackets
    .exec(value)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (inner === undefined) return undefined;
  return diagnose(
    'stray-text',
    valueSpan,
    value.startsWith('[')
      ? `The address ${quoteWords(inner)} stands in a link of Markdown; only the address belongs here.`
      : findInCurly(value) !== ''
        ? tellCurly(inner)
        : `${value.charAt(0)} and ${value.slice(-1)} about ${quoteWords(inner)} are no part of the value.`,
    `Write ${inner} instead, without ${value.startsWith('[') ? 'what stands about it' : 'them'}.`,
    [{ span: valueSpan, text: inner }],
  );
}
