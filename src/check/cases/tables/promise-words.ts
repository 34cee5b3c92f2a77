/** Things that a landlord makes, writes, buys or staffs, as opposed to what it does in a case. */
export const artefacts: ReadonlySet<string> = new Set(
  [
    'policy policies procedure procedures process processes website websites webpage webpages page pages site',
    'leaflet leaflets poster posters booklet booklets factsheet template templates letters guide guides guidance',
    'handbook handbooks newsletter newsletters bulletin bulletins magazine article articles summary version',
    'versions translation translations form forms survey surveys system systems software module modules portal',
    'app tool tools toolkit tracker trackers log logs dashboard dashboards register database spreadsheet report reports',
    'reporting training trained session sessions course courses workshop workshops refresher refreshers',
    'e-learning induction contract contracts agreement agreements clause clauses objective objectives appraisal',
    'appraisals post posts role roles recruitment panel panels forum forums group groups surgery surgeries',
    'framework strategy strategies programme project projects rollout roll-out campaign wording definition',
    'exclusions section sections paragraph line lines statement statements freephone textphone number numbers',
    'recording recordings limits delegation delegations arrangements protocol protocols standard standards',
    'charter checklist checklists triage champion champions video film script scripts mailbox inbox field fields',
    "lessons board board's governing responsible job",
  ].flatMap((words) => words.split(' ')),
);

/** What is in the making in every case: said of these, unfinished work is practice. */
export const inCase =
  '(?:complaints?|cases?|residents?|customers?|tenants?|complainants?|repairs?|works?|work|jobs?|actions?|remed(?:y|ies)|investigations?|improvements?|issues?|points?|matters?|enquir(?:y|ies)|requests?|compensation|offers?|payments?|visits?|inspections?|appointments?|answers?|findings|facts?|outcomes?|decisions?|responses?|replies|reply|they|it|restrictions?|adjustments?|someone|anyone|those|people|officers?|handlers?|investigators?|reviewers?)';

/** Recurring work, which its next time does not make a promise. */
export const recurring =
  '\\b(?:(?:every|each) (?:\\w+ )?(?:years?|months?|quarters?|weeks?|time|days?|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|annual(?:ly)?|yearly|regular(?:ly)?|routinely|always|continu\\w+|at least once)\\b';

/** A time still to come, told without a date. */
export const yetToCome =
  "\\b(?:once (?:the|our|its|their|new) (?:\\w+ )?(?:designers?|translators?|suppliers?|developers?|printers?|board|cabinet|committee|council|web team|digital team|communications team|software|system|module|contracts?|polic(?:y|ies)|budget|funding|posts?|wording|version|page|website|upgrade|migration|review of|contractor) (?:[\\w'-]+ ){0,3}?(?:has|have|is|are|comes?|goes)\\b|as soon as (?:the|our|its|their) (?:\\w+ )?(?:designers?|translators?|suppliers?|developers?|printers?|board|cabinet|committee|web team|digital team|software|system|module|contracts?|budget|funding|posts?|wording|version|page|website|upgrade|migration)\\b|when (?:it|they|this|these) (?:is|are|comes?|next) (?:\\w+ )?(?:next|up|renewed|reprinted|reviewed|revised)|once (?:it is |they are )?(?:approved|agreed|signed|finalised|complete|completed|ready|available|implemented|installed|in place|live|launched|recruited)\\b|following the (?:january|february|march|april|may|june|july|august|september|october|november|december|autumn|spring|next) (?:\\w+ )?(?:meeting|board|cabinet|committee)|when (?:the|our|its|their) (?:\\w+ )?(?:contracts?|agreements?|system|software|website|policy|leases?) (?:is|are|comes?|goes) (?:\\w+ )?(?:renewed|up for renewal|re-?let|retendered|replaced|live|ready|next)|(?:at|in|with|during|after|following|by) (?:its|the|our|their) next (?:full )?(?:revision|review|update|edition|issue|reprint|rewrite|version|refresh|away day|annual meeting|agm|print run|release|upgrade|meeting)|next (?:year|month|quarter|week|spring|summer|autumn|winter|financial year)|later (?:this|in the) year|(?:in|by|before|during|this|next) (?:the )?(?:coming )?(?:new year|spring|summer|autumn|winter|christmas|easter)\\b(?! (?:20|each|every))|(?:over|in|during|within) the (?:next|coming|following) (?:few |[\\w-]+ )?(?:weeks|months?|years?|quarters?)|in due course|in the near future|before long|soon|shortly)\\b";
