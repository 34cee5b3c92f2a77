import { readSubsidiaries } from '../../../records/read-assessment.ts';
import { foldWords } from '../../../words/compare.ts';
import { readPassages } from '../../prose/passages.ts';
import type { CodeContext, Context, Finding, Rule } from '../../rule.ts';

const group =
  /\bsubsidiar(?:y|ies)\b|\bparent (?:company|association|organisation|landlord)\b|\bgroup[ -](?:wide|structure|board|(?:complaints )?policy|companies|landlords|members)\b|\b(?:across|throughout) the group\b|\bsister (?:companies|company|associations?|landlords?)\b|\bmembers of (?:the|our) group\b|\b(?:companies|landlords|associations) in (?:the|our) (?:\w+ )?group\b/i;

const denial =
  /\b(?:no|not|without|never|any) (?:\w+ ){0,4}(?:subsidiar|parent|group|sister)|\b(?:residents?['’]?|tenants?['’]?|focus|working|challenge|scrutiny|customer|steering|user|learning) group\b/i;

/** One submission may cover a group only if the self-assessment names the subsidiaries (the Ombudsman's guidance). */
export const subsidiaryNotNamed: Rule = {
  id: 'subsidiary-not-named',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] =>
    readSubsidiaries(context.document).length > 0 ? findUnnamed(context) : findUnlisted(context),
};

function findUnnamed({ document }: Context): Finding[] {
  const introduction = foldWords(document.introduction ?? '');
  const { subsidiaries = [] } = document.landlord ?? {};
  return (typeof subsidiaries === 'string' ? [] : subsidiaries).flatMap((name, index): Finding[] =>
    name === '' || introduction.includes(foldWords(name))
      ? []
      : [
          {
            path: ['landlord', 'subsidiaries', index],
            at: 'value',
            message: `The assessment covers “${name}”, but the introduction does not name it.`,
            help: 'Name every landlord the assessment covers in the introduction, and say that they share one complaints policy.',
          },
        ],
  );
}

/** The first mention only: one line in the file puts them all right. */
function findUnlisted(context: CodeContext): Finding[] {
  for (const { path, text } of readPassages(context)) {
    const [quote] = group.exec(text) ?? [];
    if (path[0] === 'governing-body' || path.includes('evidence')) continue;
    if (quote === undefined || denial.test(text)) continue;
    return [
      {
        path,
        at: 'value',
        quote,
        message: `“${quote}” mentions a group of landlords, but the file lists no subsidiaries.`,
        help: 'List the landlords this assessment covers under subsidiaries: in landlord:, and name them in the introduction; if it covers only one, say so.',
      },
    ];
  }
  return [];
}
