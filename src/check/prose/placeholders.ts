import { foldWords } from '../../words/compare.ts';

const document =
  '(?:(?:the|our|your|this) )?(?:(?:complaints?|housing|corporate|full) ){0,2}(?:policy|policies|procedures?|policy and procedures?|website)';

/** Words that only keep a field from being empty: `n/a`, `noted`, `see above`, `policy refers`, `TBC`, `yes`. */
const placeholder = new RegExp(
  `^(?:${[
    'n a|na|not applicable|none|nil|nothing|blank|unknown|x+|ok',
    'yes|y|no|true|agreed|noted|done|met|in place|complete[d]?|compliant|fully compliant|compl(?:y|ies|iance)|we (?:fully )?comply|yes we (?:do|comply)',
    '(?:please )?(?:see|as|same as|as per|refer to) (?:above|below|before|previous(?:ly)?|previously stated|previous answer|evidence|commentary|comments?|attached|section|\\d+ \\d+)(?: above| below)?',
    '(?:as )?(?:stated|detailed|described) (?:above|below|previously)|ditto|same|as stated',
    `(?:${document} refers|policy|policies|our policy|the policy|procedure|website)`,
    `(?:(?:this|it) is |as )?(?:detailed|covered|included|contained|outlined|stated|addressed|explained|set out|see|please see|refer to|refers to|as per|per|in line with)(?: in| within| by)? ${document}`,
    `(?:with)?in ${document}`,
    'tbc|tba|tbd|to (?:follow|be (?:confirmed|advised|added|completed|provided|updated))|awaited|pending|evidence to follow|draft|(?:work )?in progress|ongoing',
  ].join('|')})$`,
);

const longest = 90;

/** Whether a text is only a placeholder. One without a letter or digit (`-`) is; a blank one counts as missing. */
export function isPlaceholder(text: string): boolean {
  if (text.trim() === '' || text.length > longest) return false;
  const words = foldWords(text.replace(/\]\([^)]*\)/g, ']'));
  return words === '' || placeholder.test(words);
}
