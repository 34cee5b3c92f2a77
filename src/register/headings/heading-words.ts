import type { WholeField } from '../read/case-fields.ts';

/*
 * The words of headings, as `readHeading` leaves them, that can mean only one of our columns. They were written
 * against the labelled headings in test/register/headings.ts. None fits a column that may hold people's names.
 */

/** A column of a whole case that case systems have a name for. */
export const wholeWords: Readonly<Record<WholeField, RegExp>> = {
  reference: whole(
    '(?:our|system|unique|housing)?(?:case|complaint|complaints|feedback|enquiry|ticket|crm|casework)?(?:reference|ref|tracking)(?:no|number|id|code)*',
    '(?:unique)?(?:case|complaint|complaints|feedback|ticket|enquiry)?(?:id|no|number|idnumber|identifier)|urn',
  ),
  stage: whole(
    '(?:complaints?|case|process|procedure|formal)?stage(?:no|number|name|level|description)?',
    '(?:complaints?)?(?:procedure|process)stage|stageofthe(?:complaint|process)|stageof(?:complaint|process|procedure)|stage(?:no)?12',
  ),
  category: whole(
    '(?:primary|main|overall)?(?:complaint|case|issue|feedback)?(?:category|theme|classification)',
    'complainttype|issuetype|typeofcomplaint|(?:category|theme)of(?:the)?complaint|complaint(?:subject|main|primary)category',
    '(?:complaint|case|issue)category(?:name|description)',
  ),
  team: whole(
    '(?:responsible|owning|assigned|handling|investigating|lead|service|complaint)?(?:team|department|dept|directorate|division|businessarea|businessunit|servicearea|service)(?:responsible|name|involved|complainedabout)?',
    'teamdepartment|departmentteam|service(?:area)?team|service(?:area)?department|team(?:or)?service(?:area)?',
    '(?:team|service|department)dealingwith(?:the)?(?:complaint|case)?',
  ),
  tenure: whole(
    '(?:property|tenancy|resident|customer|tenant)?tenure(?:type|description|code|attimeofcomplaint)?|tenancytype(?:description)?',
    'typeof(?:tenancy|tenure)|tenant(?:or)?leaseholder',
  ),
  cause: whole(
    '(?:primary|main|underlying|complaint)*(?:root)?cause(?:category|code|type|description|ofcomplaint|ofthecomplaint)?',
    'reason(?:for)?(?:complaint)?(?:upheld|upholding)|upheldreason|whyupheld',
  ),
};

/** How a case system says why a complaint, or its escalation, was not accepted. */
export const refusedWords = whole(
  '(?:complaint|case|escalation)?(?:request)?(?:refused|refusal|notaccepted|declined)(?:reason)?(?:code)?|(?:exclusion|rejection|rejected|excluded)reason|(?:refused|notaccepted|declined)because|whynotaccepted',
  'reasons?(?:for)?(?:complaint|case|escalation)?(?:refus(?:ed|al|ing)|reject(?:ed|ion|ing)|exclu(?:ded|sion|ding)|declin(?:ed|ing)|notaccept(?:ed|ing))(?:complaint|case|escalation)?',
);

/** How a case system says that a complaint went to the next stage: the second, unless it gives a number. */
export const escalationWords = whole(
  '(?:complaint|case)?(?:escalatedon|escalationreceived|escalationrequested|escalationrequest(?:received|on)?|escalationrequestedon)',
);
/** The same, if the heading also says that the column holds days: “Escalated” alone is as often Yes or No. */
export const escalationDayWords = whole('(?:complaint|case)?(?:escalated|escalation)(?:to)?');
/** The same, if the heading names a later stage. */
export const requestWords = whole(
  '(?:resident|customer|tenant|complainant)?(?:escalation)?request(?:ed|edon|received|receivedon)?',
);

const answer = '(?:actual|full|formal|written|complaint|case)*(?:response|resp|reply)(?:letter|email)?';
const finalAnswer = answer.replace('actual|', 'actual|final|');
const sent = '(?:was)?(?:sent|issued|provided|given|actual)?(?:on)?';
const toWhom = '(?:to)?(?:the)?(?:customer|resident|complainant|tenant)?(?:on)?';

/** A step that has a day. `extended-to` may also hold Yes. */
export const dayWords: Readonly<Record<'received' | 'acknowledged' | 'responded', RegExp>> = {
  received: whole(
    '(?:formal)?(?:complaint|case)?(?:was)?(?:first)?(?:received|recd|rcvd|recieved|receipt)(?:on)?(?:by(?:the)?(?:landlord|council|association|us))?',
  ),
  acknowledged: whole(
    '(?:complaint|case)?(?:was)?(?:acknowledged|ackd|ack|ackn|acknowledge?ment)(?:letter|email)?(?:sent|issued|actual)?(?:on)?',
  ),
  responded: whole(
    `${answer}${sent}${toWhom}`,
    '(?:complaint|case)?responded(?:to)?(?:on)?|(?:complaint|case)?replied(?:to|on)?',
  ),
};

/** A response to a stage that the heading names; without one, the final response may be the last stage's. */
export const finalResponseWords = whole(`${finalAnswer}${sent}${toWhom}`);

/** The day on which the resident was told: with a word for a day, or words that say that something was sent. */
export const extendedOnWords = {
  any: whole(
    'extendedon|extension(?:letter|email)?(?:sent|senton|notifiedon|agreedon|grantedon|toldon|issued)',
  ),
  day: whole(
    'extension(?:agreed|notified|granted|communicated|letter|agreedwithresident)',
    '(?:resident|customer|tenant|complainant)(?:told|informed|notified)ofextension',
  ),
} as const;

/** The new day, or whether there is one. */
export const extendedToWords = {
  any: whole(
    'extended(?:to|until|till)?|extension(?:to|until|till|agreedto|agreeduntil|end|ends|due|deadline|target)?',
    'extended(?:due|deadline|target|response|responsedue)(?:date)?',
    '(?:new|revised)(?:due|deadline|target|response|responsedue|targetresponse|responsetarget)(?:date)?',
  ),
  /** With a word for a day, these may as well mean the day on which it was agreed. */
  notDay: whole('extended|extension'),
  flag: whole(
    '(?:complaint|case)?extension(?:agreed|granted|applied|given|required|used)|wasanextensionagreed',
  ),
} as const;

/** How a stage ended. */
export const outcomeWords = whole(
  '(?:final|case|complaint|response|overall|investigation|decision)*(?:outcome|decision|result|finding)(?:type|code|of(?:the)?(?:complaint|case)|category)?',
  'upheld(?:(?:or)?(?:partially|partly|partial|part|not|un)(?:upheld)?)+|(justified|substantiated|founded)(?:or)?(?:not|un)(?:justified|substantiated|founded)',
);
/** The kind of outcome column whose cells may be Yes or No. */
export const upheldWords = whole(
  '(?:wasthe)?(?:complaint|case|response)?(?:upheld|justified|substantiated|founded)',
);

function whole(...sources: readonly string[]): RegExp {
  return new RegExp(`^(?:${sources.join('|')})$`);
}
