import type { Diagnostic } from '../check/diagnostic.ts';
import type { Report } from './report.ts';

/** The findings that are shown where there is room for that many: errors first, then in the order found. */
export function chooseShown({ verdicts }: Pick<Report, 'verdicts'>, most: number): ReadonlySet<Diagnostic> {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  if (all.length <= most) return new Set(all);
  const [errors, others] = [true, false].map((is) =>
    all.filter(({ severity }) => (severity === 'error') === is),
  );
  return new Set([...(errors ?? []), ...(others ?? [])].slice(0, most));
}

/** From so many findings of one rule in a file on, all with the same help, it is printed with the first alone. */
export const fewest = 4;

/** Those of a file's findings whose help is already said with an earlier one. */
export function findRepeats(shown: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const written = countEach(shown.map(nameHelp));
  const names = shown.map((one) => {
    const isAlone = written.get(nameHelp(one)) === 1 && one.provision !== '';
    // The help on one provision and on the next may differ in its number alone.
    return isAlone ? nameHelp({ ...one, help: one.help.replaceAll(one.provision, '#') }) : nameHelp(one);
  });
  const counts = countEach(names);
  const said = new Set<string>();
  return new Set(
    shown.filter((_, index) => {
      const name = names[index] ?? '';
      const isRepeat = (counts.get(name) ?? 0) >= fewest && said.has(name);
      said.add(name);
      return isRepeat;
    }),
  );
}

function nameHelp({ rule, severity, help }: Diagnostic): string {
  return JSON.stringify([rule, severity, help]);
}

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
