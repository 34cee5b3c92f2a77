import { foldMarks } from '../../words/compare.ts';

/**
 * Whether what a cell calls upheld, or not, is something else than the complaint at its stage: an earlier decision or
 * response (“Upheld original response”), the landlord’s own case, or the complaint at a later stage (“Upheld at stage
 * 2”, “Upheld on appeal”).
 */
export function isOfAnother(cell: string): boolean {
  const text = foldMarks(cell.slice(0, longest)).toLowerCase().replace(/\s+/g, ' ');
  return forms.some((form) => form.test(text));
}

/** Whether words beside “upheld” turn its meaning: that it could not be done, or in whose favour. */
export function isOtherwiseMeant(text: string): boolean {
  const isFor = /\bfavou?r\b/.test(text) && !residentsFavour.test(text);
  return isFor || (toUphold.test(text) && !plainlyTo.test(text));
}

/** More signs than an outcome is told in. */
const longest = 300;

const who = '(?:landlord|council|association|authority|provider|company|officer|manager|staff)';
const resident = '(?:resident|tenant|customer|complainant|leaseholder|household)s?';
const residentsFavour = new RegExp(`favou?r of (?:the )?${resident}\\b|\\b${resident} favou?r\\b`);
const toUphold = /\bto (?:uphold|justify|substantiate)\b/;
const plainlyTo = /^(?:(?:decision|decided|agreed|we|landlord) )*to uphold\b/;

const upheld = '(?:upheld|uphold|upholding|upholds|justified|agreed with|substantiated)';
const stage = '(?:stage|s|st|stg) ?(?:[1-9]|one|two|three|i{1,3})';
const earlier = `(?:the|our|its|their|this|that|original|initial|first|previous|earlier|prior|existing|internal|investigation|review|panel|appeal|${who}(?:'?s)?|${stage})`;
const decided =
  '(?:decision|response|outcome|finding|position|view|stance|conclusion|determination|result|reply|judge?ment|verdict)s?';
const ours = `(?:refusal|rejection|policy|charge|penalty|fine|action|approach|${who})s?`;
const before = '(?:original|initial|previous|earlier|prior|existing|our)';
const was = '(?:(?:was|is|were|are|has been|have been) )?(?:not |partly |partially |un)?';
const later =
  '(?:(?:a |the )?(?:later|next|final|second|2nd|third|3rd|higher) (?:stage|level|tier)|appeal|review|panel|escalation)';

const forms = [
  // “Original decision upheld”, “Decision not upheld”, “Refusal upheld”; “Response upheld” is the complaint’s.
  `\\b(?:(?:${earlier} )+${decided}|decisions?|${ours}) ${was}${upheld}`,
  `\\b${upheld} (?:(?:for|with|by|to|against|in) )?(?:${earlier} )*(?:${decided}|${ours})\\b`,
  // A later stage, with a word for where or when.
  `\\b${upheld},? (?:but )?(?:at|@|on|upon|by|after|following|in|when|once) ?(?:(?:a|the|an|our) )?(?:escalated|(?:stage|level|tier) ?(?:[2-9]|two|three|i{2,3})|s[2-9]|${later})\\b`,
  `\\b(?:appeal|review|panel) ${was}upheld`,
  // Whatever mark stands between: “Upheld (original decision)”.
  `\\b${upheld}[ (:,-]+(?:the )?${before} ${decided}\\b`,
  `\\b${before} ${decided}[ ):,-]+${was}${upheld}`,
].map((source) => new RegExp(source));
