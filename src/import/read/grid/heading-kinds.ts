import type { HeaderCell } from './header-cell.ts';

/**
 * Whether a heading asks something else than whether the landlord complies, though a Yes or No may stand below it: the
 * opposite (“Non-compliant?”), what is still to do (“Any gaps”), what is to come (“Comply by May”), or what others think.
 */
export function asksElse(heading: string): boolean {
  return elsewhere.test(heading.replace(opposites, ''));
}

// “Met / not met” and “Compliant or non-compliant” ask for either.
const opposites = /(?:(?<!\s)\s+)?(?:[/|,]|\bor\b)\s*(?:non|not|in)\b[\s-]*\p{L}*/iu;
const elsewhere =
  /\b(?:non|not|no longer|un(?:met|resolved)|fail\w*|breach\w*|gaps?|exceptions?|actions?|outstanding|chang\w+|improve\w*|more|further|targets?|due|from|by|until|planned|agree[sd]?|panel|audit\w*|previous\w*|prior|last|before|since|evidenced?|risks?|concerns?|issues?|review\w*|check\w*)\b/i;

/** Whether a heading above a column of answers is known to ask whether the landlord complies. */
export function asksCompliance(heading: string): boolean {
  return !asksElse(heading) && compliance.test(heading);
}

const compliance =
  /\b(?:compl(?:y|ies|ied|ying|iant|iance)|met|meets?|meeting|achiev\w*|status|answers?|responses?|results?|outcomes?|rating|rag|(?:self-?)?assess(?:ment|ed)|position|in place|adher\w*|follow(?:s|ed|ing)?|satisf\w*|conform\w*|fulfil\w*)\b/i;

/** Whether a heading above answers says nothing of what they answer: it is blank, or “Y/N”. */
export function isNeutral(heading: string): boolean {
  return /^[\W_]*(?:y(?:es)?\s*(?:\/|or)\s*no?[\W_]*)?$/i.test(heading);
}

/**
 * The columns of a table, with those set apart that are no part of this year's answer: of an earlier year, or for those
 * alone who fill in the form. Of two columns for the same, one whose heading says more (“Evidence reviewed”) is kept under it.
 */
export function setApart(header: readonly HeaderCell[]): HeaderCell[] {
  if (header.length > mostColumns) return [...header];
  const latest = Math.max(0, ...header.filter(isDated).map(({ heading }) => yearIn(heading)));
  const alike = (cell: HeaderCell): HeaderCell[] =>
    header.filter((other) => other !== cell && other.role === cell.role && !isApart(other.heading));
  return header.map((cell): HeaderCell => {
    const { role, heading } = cell;
    if (role === 'provision' || role === 'requirement' || cell.isChoice) return cell;
    const beside = alike(cell);
    const isOld = isDated(cell) && beside.some(({ heading: other }) => isNewer(other, heading, latest));
    const isDraft =
      /\bdraft\b/i.test(heading) && beside.some(({ heading: other }) => !/\bdraft\b/i.test(other));
    if (isApart(heading) || isOld || (role !== 'other' && isDraft))
      return { role: 'other', heading, isApart: true };
    const isMore = !isPlain(cell) && beside.some(isPlain);
    return isMore ? { role: 'other', heading } : cell;
  });
}

// Each column is compared with the others.
const mostColumns = 60;

function isDated({ role, heading }: HeaderCell): boolean {
  return ['comply', 'evidence', 'commentary'].includes(role) && yearIn(heading) > 0;
}

/** Whether another heading for the same is the later year's: it names that year, or none. */
function isNewer(other: string, heading: string, latest: number): boolean {
  const year = yearIn(other);
  return year === 0 || (year > yearIn(heading) && year === latest);
}

/** The last year that a heading names, a Code's edition aside; or 0. */
function yearIn(heading: string): number {
  const own = heading.replace(/\b(?:code|edition)\b[^\d]{0,10}20\d\d|20\d\d (?:code|edition)/gi, '');
  const years = [...own.matchAll(/(?<!\d)(20\d\d)(?:\s*[/–-]\s*(?:20)?(\d\d))?(?!\d)/g)];
  return Math.max(0, ...years.map(([, from, to]) => Number(to === undefined ? from : `20${to}`)));
}

/** Whether a heading alone says that what stands below is no part of this year's answer. */
function isApart(heading: string): boolean {
  return (earlier.test(heading) && !compared.test(heading)) || forms.test(heading) || others.test(heading);
}

const earlier =
  /\b(?:previous(?:ly)?|prior|former(?:ly)?|past|historic(?:al)?|old|superseded|last (?:year|time|assessment|self-assessment|submission|return))\b/i;
const compared = /\b(?:since|chang\w+|progress|updates?|compar\w*|differ\w*|actions?|lessons?|learn\w*)\b/i;
const forms =
  /\b(?:internal|confidential|private)\b|\bnot (?:for|to be) publi|\bdo not publish\b|\b(?:office|officer|staff) use\b|\bworking notes?\b|\b(?:guidance|notes?|instructions?|help|prompts?|tips?|hints?) (?:for|on|to) (?:complet|fill|us|the author)|^(?:[\p{L}’']+ ){0,2}(?:guidance|prompts?|hints?|instructions?)(?: notes?)?$|^examples?(?: (?:answers?|responses?))?$|^what good (?:looks|practice)/iu;
const others =
  /\b(?:residents?|tenants?|customers?|leaseholders?|panel|auditors?|reviewers?)[’']?s?[’']? (?:comments?|commentary|views?|feedback|notes?)\b/i;

/** Whether the heading of evidence or commentary says nothing more. */
function isPlain({ role, heading }: HeaderCell): boolean {
  if (role !== 'evidence' && role !== 'commentary') return true;
  return heading.replace(plain, '').replace(/[\W\d_]+/g, '') === '';
}

const plain =
  /\b(?:evidence|commentary|comments?|explanations?|narrative|notes?|supporting|relied|upon|compliance|links?|hyperlinks?|urls?|documents?|documentation|sources?|references?|refs?|locations?|files?|where|which|what|how|can|be|found|is|it|this|to|of|the|for|with|in|on|if|any|and|or|an?|all|our|your|landlords?|s|additional|other|general|we|do|does|have|has|comply|complied|meet|please|provide|year|current|new|latest)\b/gi;
