import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { count } from '../../words/plurals.ts';
import { wrapText } from '../../words/wrap.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import type { World } from '../world.ts';
import type { CodesArguments } from './declaration.ts';

/** `selfassess codes [ID]`: the Codes this command knows, or the provisions of one. */
export async function runCodes({ id }: CodesArguments, world: World): Promise<number> {
  const codes = await openCodes(world.cwd, world.cwd);
  world.stdout.write(id === undefined ? listCodes(codes) : listProvisions(requireCode(id, codes)));
  return 0;
}

function listCodes(codes: Codes): string {
  return codes.ids
    .map((id) => {
      const code = codes.find(id);
      if (!code) return `${id}\n  ${codes.refuse(id)?.message ?? ''}\n`;
      return `${id}\n  ${nameCode(code)}, ${count(code.provisions.length, 'provision')}\n`;
    })
    .join('');
}

function listProvisions(code: Code): string {
  const sections = code.sections.flatMap(({ number, title, parts }) => [
    '',
    number === '' ? title : `${number}  ${title}`,
    ...parts.flatMap((part) => [
      ...(part.title ? [`   ${part.title}`] : []),
      ...part.provisions.map(({ id, name }) => `   ${id.padEnd(5)} ${name}`.trimEnd()),
    ]),
  ]);
  return [
    nameCode(code),
    ...(code.address === '' ? [] : [code.address]),
    ...sections,
    '',
    ...(code.provisions.some(({ name }) => name !== '')
      ? ['The short names are ours. “selfassess explain 6.10” prints the regulator’s wording.']
      : []),
    ...(code.attribution === '' ? [] : [wrapText(code.attribution, 100, 0), '']),
    ...(code.source === '' ? [] : [wrapText(`Source: ${code.source}`, 100, 0), '']),
  ].join('\n');
}

function nameCode({ issuer, title, edition, inForce }: Code): string {
  return `${issuer}: ${title} ${edition}${inForce === '' ? '' : `, in force from ${inForce}`}`;
}
