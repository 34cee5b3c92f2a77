import type {
  ApprovalView,
  Contact,
  Draft,
  Link,
  ProvisionLink,
  Response,
} from '../../publication/page/publication.ts';
import { heading, writeBlocks } from './blocks.ts';
import { paragraph } from './paragraph.ts';
import { lineBreak, linked, plain } from './words.ts';
import type { Writing } from './writing.ts';

/** What the first page says before anything else: whose document it is, and its title. */
export function writeTitle({ title, landlord }: { title: string; landlord: string }): string {
  const name = paragraph(
    `${plain('Landlord:', { strong: true })}${plain(' ')}${plain(landlord) || notGiven}`,
  );
  return `${paragraph(plain(title), { style: 'Title' })}${name}`;
}

/** That it is a draft, and what it still needs; `''` if it is none. */
export function writeDraft({ is, lacks }: Draft): string {
  if (!is) return '';
  const style = 'Draft';
  const said = `${plain('This is a draft.', { strong: true })}${plain(' It has not been approved for publication.')}`;
  const all = lacks.map((lack) => paragraph(plain(lack), { style }));
  const still = lacks.length > 0 ? paragraph(plain('Still missing:'), { style }) : '';
  return `${paragraph(said, { style })}${still}${all.join('')}`;
}

/** A fact: a label and what it says, as runs; what is blank is said to be. */
export function writeFact(label: string, runs: string): string {
  return paragraph(`${plain(`${label}:`, { strong: true })}${plain(' ')}${runs || notGiven}`);
}

/** What stands where something is missing. */
export const notGiven: string = plain('Not yet given', { emphasis: true });

/** Under which approval it is published; `''` if under none. */
export function writeApproval({ given, text, digest }: ApprovalView): string {
  return given ? writeFact('Approval', plain(`${text}. Digest ${digest}`)) : '';
}

/** How to reach the landlord, as runs. */
export function writeContact({ name, email, phone }: Contact, writing: Writing): string {
  const parts = [plain(name), ...[email, phone].map(({ text, href }) => linked(text, href, writing))];
  return parts.filter((runs) => runs !== '').join(plain(', '));
}

/** A provision by its number, after `before`, and its short name: a link to where it is answered. */
export function writeProvision({ id, name, href }: ProvisionLink, before: string, writing: Writing): string {
  return linked(`${before}${id}${name === '' ? '' : ` ${name}`}`, href, writing);
}

/** Words, and where they lead. */
export function writeLink({ text, href }: Link, writing: Writing): string {
  return linked(text, href, writing);
}

/** What the governing body says, under a heading; `''` if that is not published. */
export function writeResponse(response: Response, writing: Writing): string {
  if (!response.shown) return '';
  const { author, role, considered, body, minute, wanted } = response;
  const signed =
    author === '' && wanted ? `${plain('Signed by: ')}${notGiven}` : plain(author, { strong: true });
  const lines = [
    signed,
    plain(role),
    considered && plain(`Considered by the ${body || 'governing body'} on ${considered}`),
    minute && plain(`Minute ${minute}`),
  ].filter((runs) => runs !== '');
  return [
    heading(1, response.title, writing, 'response'),
    response.given ? writeBlocks(response.text.blocks, writing) : paragraph(notGiven),
    lines.length > 0 ? paragraph(lines.join(lineBreak), { whole: true }) : '',
  ].join('');
}

/** An item of a list of bullets, from runs. */
export function writeItem(runs: string, writing: Writing, style?: string): string {
  return paragraph(runs, {
    ...(style === undefined ? {} : { style }),
    item: { list: writing.list('bullet'), depth: 0 },
  });
}
