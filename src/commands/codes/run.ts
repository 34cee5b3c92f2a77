import type { Code, Guidance } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { wrapText } from '../../words/wrap.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import type { World } from '../world.ts';
import type { CodesArguments } from './declaration.ts';

/** `selfassess codes [ID]`: the Codes this command knows, or the provisions of one. */
export function runCodes({ id }: CodesArguments, world: World): number {
  const codes = openCodes(world.cwd);
  world.stdout.write(
    id === undefined ? listCodes(codes) : listProvisions(requireCode(id, codes), codes.advise(id)),
  );
  return 0;
}

function listCodes(codes: Codes): string {
  return codes.ids
    .map((id) => {
      const { title, edition, issuer, inForce, provisions } = requireCode(id, codes);
      return `${id}\n  ${issuer}: ${title} ${edition}${inForce && `, in force from ${inForce}`}, ${provisions.length} provisions\n`;
    })
    .join('');
}

function listProvisions(code: Code, guidance: ReadonlyMap<string, Guidance>): string {
  const sections = code.sections.flatMap(({ number, title, parts }) => [
    `\n${number}  ${title}`,
    ...parts.flatMap((part) => [
      ...(part.title ? [`   ${part.title}`] : []),
      ...part.provisions.map(({ id }) => `   ${id.padEnd(5)} ${guidance.get(id)?.title ?? ''}`.trimEnd()),
    ]),
  ]);
  return [
    `${code.issuer}: ${code.title} ${code.edition}${code.inForce && `, in force from ${code.inForce}`}`,
    code.address,
    ...sections,
    '',
    'The short names are ours. “selfassess explain 6.10” prints the regulator’s wording.',
    wrapText(code.attribution, 100, 0),
    '',
    wrapText(`Source: ${code.source}`, 100, 0),
    '',
  ].join('\n');
}
