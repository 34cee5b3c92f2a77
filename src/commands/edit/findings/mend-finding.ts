import type { Diagnostic } from '../../../check/diagnostic.ts';
import { mendText } from '../../../source/mend.ts';
import { listFindings } from '../desk-facts.ts';
import type { FormPage } from '../form-pages.ts';
import { writeIfSame } from '../save-form.ts';
import type { Sitting } from '../sitting.ts';

/** What names a finding whose mend is certain, on a page and when it is sent back; `''` for any other. */
export function nameFix({ rule, message, fix }: Diagnostic): string {
  return fix.length > 0 ? `${rule}: ${message}` : '';
}

/** Makes the mend of that name in the file, as `check --fix` makes it, if it is still to be made. A sentence says what came of it. */
export async function mendFinding(
  sitting: Sitting,
  page: Pick<FormPage, 'file'>,
  name: string,
): Promise<string> {
  const checked = await sitting.check();
  const found = checked && listFindings(checked, page).find((one) => nameFix(one) === name);
  const file = sitting.files.open(page.file);
  const verdicts = checked ? [checked.verdict, ...checked.beside] : [];
  const isSame = verdicts.some(
    (verdict) => verdict.file === file.source.file && verdict.text === file.source.text,
  );
  if (!found || !isSame) return 'The file has changed meanwhile, and nothing was mended. Look again.';
  if (!writeIfSame(file, mendText(file.source.text, found.fix).text))
    return 'The file was changed in that moment, and nothing was mended. Try again.';
  sitting.options.saved();
  return 'Mended, and saved.';
}
