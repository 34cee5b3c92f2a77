/** Grounds that the Code allows, or leaves to the landlord's judgement: age, court proceedings, and what was considered before. */
const allowed =
  /\b(?:(?:over|than|within|after|exceed\w*) (?:\w+ ){0,3}?(?:12|twelve|18|eighteen|24) months?|(?:over|than|within|after) (?:a|one|1|two) years?|year old|12[- ]months?|twelve[- ]months?)\b|\b(?:courts?|legal proceedings?|proceedings|claim form|particulars of claim|tribunal|judicial|litigation)\b|\b(?:already|previous(?:ly)?|before|again|earlier) (?:\w+ ){0,4}?(?:considered|investigated|dealt|through|answered|decided|complaint|exhausted|responded)|\b(?:considered|investigated|dealt with|answered|been through|looked at|determined|decided)\b.{0,40}\b(?:before|already|previously|again|once|earlier|under (?:this|the|our) policy)\b|\b(?:final|stage 2|stage two) (?:response|decision)\b|\bhousing ombudsman\b|\bout of time\b|\btime[- ]barred\b|\byears? (?:ago|or more|earlier|before|since|old|back)\b|\b(?:more|older|longer) than (?:a|one) year\b|\b(?:issued|filed|lodged|started|commenced|begun|served|taken) (?:\w+ ){0,3}?(?:proceedings|claims?|legal action)\b|\b(?:proceedings|claims?|legal action)\b.{0,30}\b(?:issued|filed|lodged|started|commenced|begun|served)\b|\b(?:exhausted|concluded|completed|finished|been through|had (?:its|their|a|our)) (?:\w+ ){0,5}?(?:process|procedure|stages?|response|answer)\b|\bold(?:er)? (?:matters|issues|complaints)\b|\bbeen (?:right |all the way )?through\b|\bsame (?:complaint|matter|issue|grounds)\b|\brepeat(?:ed)? (?:complaint|of)|\bother grounds?\b|\bbecoming aware\b|\bthe three (?:in|grounds|exclusions)\b|\bsection 2\b|\bthe code\b|\b(?:under|within|by|of) (?:an?|the|our|one of the|these|those|its) (?:\w+ )?exclusions?\b|\b(?:over|more than|after|beyond|past) (?:the |our )?(?:12|twelve)[- ]?month/i;
/** Proceedings that have not been started: the Code allows only those that have. */
const notStarted =
  /\b(?:contemplat|threat|intend|intention|likely|possib|propos|anticipat|about to|plan|letter before|pre-action|instruct|warn|hint|talk(?:s|ed|ing)? of|mean(?:s|ing)? to|go(?:es|ing)? to (?:court|law)|sue\b|(?:they|he|she|tenants?|residents?|customers?|complainants?|you) (?:\w+ )?(?:will|would|may|might|could|want|wish)\w*)\w*\b.*\b(?:legal|court|proceedings|claims?|solicitor|lawyer|action)\b|\b(?:legal|court|proceedings|claims?|action)\b.*\b(?:contemplat|threat|intend|likely|anticipat|considered|planned|possible|hint|warn|in prospect|mooted)\w*/i;
/** Who may not deal with it, not what is refused: a complaint about oneself. */
const independence =
  /\bcomplaints? (?:about|against|concerning|involving) (?:themselves|himself|herself|him|her|them|their own|his own|her own)\b|\b(?:in which|where|that|which) (?:they|he|she) (?:is|are|was|were|have|has) (?:\w+ )?(?:named|involved|mentioned|part|taken)|\b(?:themselves|their own (?:work|decisions?|team))\b/i;
/** What is no complaint in the Code's own sense: a service request, an answer in a survey, a first report. */
const noComplaint =
  /\b(?:service requests?|requests? (?:for|to)|first (?:reports?|requests?|time|contact)|initial (?:reports?|requests?|concerns?|contacts?)|(?:new|first) (?:repairs?|faults?)|surveys?|report of (?:a|an)|enquir(?:y|ies) (?:for|about how)|compliments?|suggestions|valid (?:reason|ground)|good reason|(?:good|fair|clear|strong|valid|compelling) (?:reasons?|grounds?)|not responsible|no responsibility|another (?:landlord|organisation|council)|other (?:landlords|organisations)|(?:not|another|other|someone else's|somebody else's|neighbouring) (?:our |a |the )?(?:landlords?|responsib\w+|tenants|homes|organisations?)|at (?:the|their) (?:\w+ )?request|reports? (?:of|about) (?:a |an |new )?(?:repair|fault|leak|nuisance)|first time|questions?|queries about how)\b/i;
/** Words that name no ground: without any other, a text says nothing about what is refused. */
const empty = new Set(
  (
    'a an the any all each every some this that these those such it its they them their we us our you your he she his her ' +
    'i complaint complaints matter matters issue issues case cases concern concerns something anything things thing one ones ' +
    'policy procedure process code council landlord association trust company group staff officer officers manager managers ' +
    'team who which what where when if because as for of to in on at by with from under within about regarding concerning ' +
    'relating related relate relates and or but so then than also only not no never be is are was were been being have has ' +
    'had do does did will would shall should can could may might must cannot there here list lists listed following these ' +
    'exclusion exclusions excluded exclude reason reasons ground grounds circumstance circumstances kind kinds type types sort ' +
    'accepted accept considered consider treated treat handled dealt investigated refused refuse declined decline rejected ' +
    'resident residents customer customers tenant tenants person people complainant happens happen occurs occur applies apply ' +
    'made make makes out outside scope remit section page part set sets includes include including namely e g i into ' +
    'review reviews second next two 2 individual single nothing nobody none unread ask asks asked want wants wish wishes say full stop receive received reach reaches taken take forward further pursued carried formal formally normally usually generally ordinarily always however whether though although unless except apart other escalate escalated escalation progress request requests stage valid opened open logged log registered recorded'
  ).split(' '),
);

/**
 * The first part of a text that names a ground beyond those, or `''`. Parts are between commas, semicolons and `or`. `own` finds
 * a Code's own grounds beside those that are known here.
 */
export function findOtherGround(text: string, own?: RegExp): string {
  return (
    partsOf(text).find(
      (part) =>
        isGround(part) &&
        !/^(?:only )?(?:after|before|by|having) \w+ing\b/i.test(part) &&
        !isOwn(part, own) &&
        !noComplaint.test(part) &&
        !independence.test(part),
    ) ?? ''
  );
}

function isOwn(part: string, own: RegExp | undefined): boolean {
  return (allowed.test(part) || own?.test(part) === true) && !notStarted.test(part);
}

/** What is asked for at the second stage: that it is a request makes it no service request. */
const escalation =
  /\b(?:an? |the |their |your )?requests? (?:for|to) (?:an? )?(?:stage (?:2|two)|second stage|review|escalat\w+)\b/gi;

/** A request for something is none, whatever it is for. */
const firstRequest =
  /\b(?:requests?|enquir(?:y|ies)) (?:for|about) (?:(?!\b(?:complaints?|matters|issues|disputes|claims|cases|those|is|are|will|can|must|where|which|that)\b)[^;:])+/gi;
/** What only explains the part before it. */
const explains = /^\s*(?:meaning|that is|in other words|i\.e)\b/i;

function partsOf(text: string): string[] {
  return text
    .replace(escalation, '')
    .replace(firstRequest, ' request for it ')
    .split(
      /[;,:]|\s[-–—]\s|\(\w\)|\b\d[.)]\s|\bor\b(?! more\b| less\b)|\band (?=(?:any|all|complaints|matters|cases|things|where|those|decisions|anything|issues)\b)/i,
    )
    .filter(
      (part, index) =>
        index === 0 ||
        (!explains.test(part) && !/^\s*(?:which|who) (?:is|are|we|they|will|has|have)\b/i.test(part)),
    )
    .map((part) =>
      part.replace(/^[\s*_•+>-]+|[\s.*_]+$/g, '').replace(/^(?:and|that|which|where|if|because|as)\s+/i, ''),
    );
}

function isGround(part: string): boolean {
  const words = part.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return words.some((word) => !empty.has(word));
}
