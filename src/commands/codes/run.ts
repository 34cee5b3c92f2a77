import type { Code } from '../../codes/code.ts';
import { listCodeIds } from '../../codes/load-code.ts';
import { loadGuidance } from '../../codes/load-guidance.ts';
import { wrapText } from '../../words/wrap.ts';
import { requireCode } from '../require-code.ts';
import type { World } from '../world.ts';
import type { CodesArguments } from './declaration.ts';

/** `selfassess codes [ID]`: the Codes this command knows, or the provisions of one. */
export function runCodes({ id }: CodesArguments, world: World): number {
  world.stdout.write(id === undefined ? listCodes() : listProvisions(requireCode(id)));
  return 0;
}

function listCodes(): string {
  return listCodeIds()
    .map((id) => {
      const { title, edition, issuer, inForce, provisions } = requireCode(id);
      return `${id}\n  ${issuer}: ${title} ${edition}, in force from ${inForce}, ${provisions.length} provisions\n`;
    })
    .join('');
}

function listProvisions(code: Code): string {
  const guidance = loadGuidance(code.id);
  const sections = code.sections.flatMap(({ number, title, parts }) => [
    `\n${number}  ${title}`,
    ...parts.flatMap((part) => [
      ...(part.title ? [`   ${part.title}`] : []),
      ...part.provisions.map(({ id }) => `   ${id.padEnd(5)} ${guidance.get(id)?.title ?? ''}`.trimEnd()),
    ]),
  ]);
  return [
    `${code.issuer}: ${code.title} ${code.edition}, in force from ${code.inForce}`,
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
