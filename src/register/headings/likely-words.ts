import type { Step, WholeField } from '../read/case-fields.ts';

/*
 * The words of headings, as `readHeading` leaves them, that are often one of our columns though not always: likeliest
 * first. `day` needs a word for a day in the heading: “End date”, but not “End”.
 */

/** A way of writing a heading. */
export interface LikelyForm {
  readonly words: RegExp;
  readonly day: boolean;
}

/** By our name for the column at the first stage, or for a whole case. */
export const likelyForms: Readonly<Record<Step | WholeField, readonly LikelyForm[]>> = {
  reference: [
    any('(?:record|request|log|form|serial|servicerequest)(?:id|no|number|ref|reference)|complaint|case'),
  ],
  stage: [
    any('(?:current|latest|highest)?(?:complaint|case)?stage(?:reached)?'),
    any('(?:complaint|case)?(?:level|tier)'),
    any(
      '(?:complaint|case|feedback|contact|request|enquiry)?(?:type|subtype)|typeof(?:case|complaint|contact|request|feedback)|recordtype',
    ),
  ],
  received: [
    any(
      '(?:complaint|case)?(?:logged|registered|lodged|reported|raised|submitted)(?:on)?|complaintmade(?:on)?|rec',
    ),
    day('complaint|submission|registration|contact|in|receipted'),
    any(
      '(?:complaint|case)?(?:opened|recorded|entered|created|captured)(?:on)?|(?:complaint|case)?createdon',
    ),
    day('(?:complaint|case)?(?:open|start|started|log|create|creation|entry)'),
  ],
  acknowledged: [
    any('acknowledge?ment|(?:first|initial)(?:response|contact)(?:sent|made)?'),
    day('(?:first|initial)(?:response|contact)(?:sent|made)?'),
  ],
  'extended-on': [day('extended|extensionrequested')],
  'extended-to': [any('extension(?:agreed)?|extended'), day('extension')],
  responded: [
    any(
      '(?:final|closing)(?:response|reply)(?:letter)?(?:sent|issued)?|(?:outcome|decision)(?:letter)?(?:sent|issued)',
    ),
    day('(?:outcome|decision)(?:letter)?'),
    any('letter(?:sent|issued)'),
    any('(?:complaint|case)?(?:resolved|concluded|answered|finalised|closed|completed)(?:on)?'),
    day('(?:complaint|case)?(?:actual)?(?:resolution|closure|completion|close|end|out|letter|sent)'),
  ],
  outcome: [
    any('findings?|result|conclusion|judge?ment|determination|disposition|outcomedescription'),
    any('resolution(?:type|code)?|(?:closure|closing|close|closed)(?:reason|type|code)|reasonclosed'),
    any('(?:complaint|case)*(?:status|state)(?:reason)?'),
  ],
  refused: [
    any(
      'rejected|excluded|exclusion|reasonnot(?:progressed|investigated|logged)|notprogressed|invalidreason',
    ),
  ],
  category: [
    any(
      'natureof(?:the)?(?:complaint|issue)?|nature|complaint(?:about|reason|subject|topic)|reasonfor(?:the)?complaint|casereason|about',
    ),
    any('typeofissue|subject|topic|issue|reason|classification|category(?:1|one)'),
    any(
      '(?:complaint|service)?(?:subcategory|subtype)|servicecategory|complaintcategory(?:1|one)|whatisthecomplaintabout|(?:case)?type',
    ),
  ],
  team: [any('section|serviceline|servicegroup|unit|serviceunit|serviceprovider|contractor|function')],
  tenure: [
    any(
      '(?:customer|resident|tenant|occupancy|occupier|household|complainant)type|typeof(?:customer|resident)',
    ),
  ],
  cause: [
    any(
      'servicefailure|failure(?:type|reason|code)|reasonforfailure|rootcauseanalysis|failing|whatwentwrong|rca(?:category|code)?',
    ),
  ],
};

/** How a case system may name the last stage without its number. */
export const lastStageWords =
  /^(?:complaint|final|formal|senior|independent)*(?:review|appeal|panel|escalation|escalated)/;

/** “Date appealed” is a day of receipt; “Review date” and “Panel date” may be the day on which it is to be held. */
export const lastStageDays = /^(?:complaint)?(?:appeal(?:ed)?|escalated|escalation)$/;

const begun =
  'request(?:ed)?|received|logged|opened|open|start(?:s|ed)?|begin|began|begun|commenced|initiated|registered|submitted|lodged|made|accepted|moved|raised|recorded|entered|created';
/** The start of a stage that the heading names: “Stage 2 opened on”, “Stage 2 review requested”, “Date moved to Stage 2”. */
export const stageReceived: readonly LikelyForm[] = [
  any(`(?:complaint|case|review|appeal|escalation)*(?:${begun}|escalated|escalation)(?:date)?(?:on|to|at)?`),
  day('(?:log|creation|entry|submission|in|from|appeal|review|)'),
];

/** A later stage asks again, and a column of its days may be headed by nothing but its name. */
export const laterReceived: readonly LikelyForm[] = [...stageReceived, any('')];

/** A later stage that has only the word for it: “Review response sent”, “Review outcome”. */
export const laterWords: Partial<Readonly<Record<Step | WholeField, readonly LikelyForm[]>>> = {
  acknowledged: [any('ack|acknowledged|acknowledge?ment(?:sent)?')],
  responded: [
    any('(?:response|reply)(?:sent|issued)?|responded'),
    day('(?:response|reply|outcome|decision)'),
  ],
  outcome: [any('outcome|decision|result')],
};

function any(source: string): LikelyForm {
  return { words: new RegExp(`^(?:${source})$`), day: false };
}

function day(source: string): LikelyForm {
  return { words: new RegExp(`^(?:${source})$`), day: true };
}
