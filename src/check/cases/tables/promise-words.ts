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
    'video videos texts matrix channel channels publication membership mandate authority pack paper papers text field',
    'intranet noticeboard noticeboards card cards advert adverts terms addendum appendix chapter',
    'analysis self-assessment document documents manual manuals chatbot hub map coding categories dataset',
    'sheet sheets scale scales tariff tariffs prompt prompts films calculator directory rota calendar banner signage kiosk re-assessment',
    'limits limit delegations clauses ground grounds publishing handler investigator conference easy translation audiobook committee scheme restructure',
  ].flatMap((words) => words.split(' ')),
);

/** What is in the making in every case: said of these, unfinished work is practice. */
export const inCase =
  '(?:complaints?|cases?|residents?|customers?|tenants?|complainants?|repairs?|works?|work|jobs?|actions?|remed(?:y|ies)|investigations?|improvements?|issues?|points?|matters?|enquir(?:y|ies)|requests?|compensation|offers?|payments?|visits?|inspections?|appointments?|answers?|findings|facts?|outcomes?|decisions?|responses?|replies|reply|they|it|restrictions?|adjustments?|someone|anyone|those|people|officers?|handlers?|investigators?|reviewers?)';

/** What is done whenever somebody new comes, and what a case still waits for. */
export const eachTime =
  '\\b(?:new (?:starters?|joiners?|recruits?|tenants?|residents?|staff|colleagues|employees|officers|members)|(?:their|his|her|its) first (?:day|week|month)|what (?:has|have|is|are|remains|needs) (?:still |yet )?(?:to be|to|left))\\b';

/** Recurring work, which its next time does not make a promise. */
export const recurring = `${eachTime}|\\b(?:(?:every|each) (?:\\w+ )?(?:years?|months?|quarters?|weeks?|time|days?|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|annual(?:ly)?|yearly|regular(?:ly)?|routinely|always|continu\\w+|at least once)\\b`;

/** A time still to come, told without a date. */
export const yetToCome =
  "\\b(?:(?:at|on|upon) (?:the |its |their )?(?:renewal|re-?let\\w*|re-?print\\w*|retender\\w*|next \\w+)\\b|(?:as|when) (?:they|these|those|it|we|each|the \\w+) (?:fall|falls|come|comes|are|is|next)\\b[^.]{0,30}\\b(?:renew\\w*|revis\\w*|re-?let|let|reprint\\w*)|when we (?:next )?(?:revise|review|renew|rewrite|reprint|update)|from its next|once (?:the|our|its|their|new) (?:\\w+ )?(?:designers?|translators?|suppliers?|developers?|printers?|board|cabinet|committee|council|web team|digital team|communications team|software|system|module|contracts?|polic(?:y|ies)|budget|funding|posts?|wording|version|page|website|upgrade|migration|review of|contractor) (?:[\\w'-]+ ){0,3}?(?:has|have|is|are|comes?|goes)\\b|as soon as (?:the|our|its|their) (?:\\w+ )?(?:designers?|translators?|suppliers?|developers?|printers?|board|cabinet|committee|web team|digital team|software|system|module|contracts?|budget|funding|posts?|wording|version|page|website|upgrade|migration)\\b|when (?:it|they|this|these) (?:is|are|comes?|next) (?:\\w+ )?(?:next|up|renewed|reprinted|reviewed|revised)|once (?:it is |they are )?(?:approved|agreed|signed|finalised|complete|completed|ready|available|implemented|installed|in place|live|launched|recruited)\\b|following the (?:january|february|march|april|may|june|july|august|september|october|november|december|autumn|spring|next) (?:\\w+ )?(?:meeting|board|cabinet|committee)|when (?:the|our|its|their) (?:\\w+ )?(?:contracts?|agreements?|system|software|website|policy|leases?) (?:is|are|comes?|goes) (?:\\w+ )?(?:renewed|up for renewal|re-?let|retendered|replaced|live|ready|next)|(?:at|in|with|during|after|following|by) (?:its|the|our|their) next (?:full )?(?:revision|review|update|edition|issue|reprint|rewrite|version|refresh|away day|annual meeting|agm|print run|release|upgrade|meeting)|next (?:year|month|quarter|week|spring|summer|autumn|winter|financial year)|later (?:this|in the) year|(?:in|by|before|during|this|next) (?:the )?(?:coming )?(?:new year|spring|summer|autumn|winter|christmas|easter)\\b(?! (?:20|each|every))|(?:over|in|during|within) the (?:next|coming|following) (?:few |[\\w-]+ )?(?:weeks|months?|years?|quarters?)|in due course|in the near future|before long|soon|shortly)\\b";

/** The stems of what a landlord makes, for expressions. */
const made =
  '(?:polic|procedure|website|web ?page|page|leaflet|poster|template|handbook|newsletter|survey|system|softw|module|portal|regist|contract|agreement|clause|objective|post\\b|role|training|course|strateg|adverts?\\b|code\\b|line\\b|grounds?\\b|membership|recruit|definition|exclusion|section|wording|guid|script|form\\b|forms\\b|pack\\b|paper|publicat|video|matrix|channel|scheme|delegat|apprais|field|dashboard|tool|forum|translat|self-assessment|agents\\b)';

/** Somebody or something that a case has, unless it only describes a thing the landlord makes (`compensation guidance`). */
export const partOfCase = `${inCase}(?! (?:[\\w-]+ )?(?:${made}|team|manager|officer|tracker|report|panel))(?!')`;

/** Words of this form, said of what a case has: the case itself is what is unfinished. */
export const saidOfCase = (form: string) =>
  `(?<!\\b(?:for|of|about|on|with|alongside|how|to|in|into|between|board's|body's|committee's) (?:(?:the|our|a|any|these|all) )?(?:[\\w-]+ )?)\\b${partOfCase} (?:(?:that|which|who|whose) )?(?:(?:\\w+ly|still|now|also) )?(?:${form})`;

/** Words that make a sentence a rule for each case, or tell what a letter says. */
export const eachCase = `\\b(?:(?:each|every|any|all) (?:\\w+ )?(?:${inCase}|letters?|offers?|visits?|calls?|one|time)|(?:says?|tells?|told|explains?|shows?|sets? out|states?|describes?|gives?|lists?|sees?|decides?) (?:[\\w'-]+ ){0,4}?(?:what|how|who|when|which|whether)|letters? will|anyone|before (?:it|they) (?:is|are) sent)\\b`;

/** Something done once to a thing that is made, after `be`. */
export const doneOnce =
  '(?:(?:re-?(?:drafted|written|worded|designed|negotiated|procured|tendered|branded|freshed|printed|structured|built|newed|cruited|launched|placed|issued|vised|aligned|modelled|started|trained)|re-let)|uploaded|published|posted|amended|updated|changed|altered|corrected|extended|widened|expanded|broadened|increased|raised|reduced|merged|combined|consolidated|withdrawn|retired|scrapped|centralised|moved|transferred|migrated|translated|printed|translated|appointed|filled|advertised|decided|incorporated|inserted|added to the|included in the|clarified|strengthened|aligned|harmonised|standardised|brought (?:\\w+ )?(?:into|together|up|in)|set up|put (?:in place|into|right|on|in the)|established|formed|configured|tested|switched|enabled|automated|procured|tendered|commissioned|developed|designed|adopted|ratified|endorsed|laid before|presented|launched|introduced|implemented|piloted|trialled|rolled out|formalised|embedded|finali[sz]ed|drafted|written|built|trained)';

/** A state that something unfinished is in, after `is`. */
export const unfinished =
  "(?:under ?way|(?:well )?in hand|in progress|ongoing|on-going|outstanding|awaited|imminent|in train|in preparation|in production|in development|in design|in procurement|in mobilisation|in (?:user )?testing|in proof|in (?:draft|outline)(?: form)?|in (?:the|its|their|our|a) (?:pipeline|works|queue|infancy|backlog)|under (?:development|construction|active consideration|consideration|discussion|negotiation)|being (?:done|scoped|planned|costed|drafted|prepared)|a workstream|part of (?:the|our|next|this) [\\w' ]{0,25}(?:programme|project|plan)|planned|proposed|programmed|timetabled|pencilled in|(?:scheduled|planned|booked|arranged|programmed|timetabled|due) (?:for|in|during) (?:the |early |late )?(?:spring|summer|autumn|winter|new year|coming \\w+|next \\w+)|(?:now )?(?:begun|started|commenced)|(?:moving|coming) along|taking shape|progressing|(?:nearly|almost) (?:there|ready|done|finished|complete)|well advanced|with (?:the|our) (?:printers?|designers?|lawyers|translators?|board|cabinet|suppliers?|web team|developers?)(?=\\W*$| (?:for|to)\\b)|to follow|to come|next|incomplete|unfinished|(?:a |still )?work in progress|on (?:its|their) way|on order|at (?:the|an?|its) (?:\\w+ )?(?:trial|pilot|draft|drafting|design|testing|planning|scoping|proof|build|tender|ideas?|concept|early|consultation) (?:stage|phase)|half[- ](?:done|finished|written|way through))\\b";

/** Something made, as the subject: what follows is said of it. */
export const madeSubject = `\\b${made}[a-z-]*(?: (?:of|for|on|to|with|in|about|from|between|at) [\\w'&/ -]{0,60}?)? (?:will|shall|is|are)\\b`;

/** The making of something, or making it again, as a noun. */
export const makings =
  '(?:re-?(?:write|draft|design|vision|branding|procurement|cruitment|placement|fresh|print|launch|tender|alignment|structure|organisation)|overhaul|update|upgrade|roll-?out|procurement|recruitment|translation|alignment|harmonisation|migration|consolidation|publication|launch|introduction|implementation|adoption|extension|expansion|drafting|development|tender|pilot|trial|training|review|work)';

/** Something made as the subject of what follows, with what it is about. */
export const madeNoun = `(?<!\\b(?:in|of|by|with|to|from|under|on) (?:the |our |its |their |an? )?(?:[\\w-]+ )?)(?:${made}[a-z-]*|posters?|copies|log|logs|digest|bulletin|app|tracker|charter|toolkit|checklist|videos?|reports?|minutes|factsheet|booklet|statements?|toolbox|intranet|calendar|group|panel|database|spreadsheet|protocol|framework|plan|standard|response of the \\w+|response from the \\w+|board's response|audit|figures|interviews?)\\b(?: (?:of|for|on|about|to|with|in|from|between|at|that|which) [\\w'&/ -]{0,60}?)?`;

/** People and partners who are trained, signed up or moved to something new. */
export const workers =
  '(?:staff|managers?|officers?|colleagues|teams?|caretakers|wardens|surveyors?|operatives|contractors?|agents|partners|handlers|employees|directors|members|councillors|trustees|concierges?|cleaners|schemes|estates|offices|contracts?|agreements|templates?|letters|leaflets?|policies|supervisors|advisers|everyone|everybody|people|tradespeople|suppliers|repairers|drivers|gardeners)';

/** A time soon to come, after `is`. */
export const soonTime =
  '(?:next (?:week|month|year|quarter|spring|summer|autumn|winter|financial year)|(?:in|over|during) (?:the )?(?:new year|next few \\w+|coming \\w+|spring|summer|autumn|winter)|later this (?:year|month|quarter)|this (?:coming )?(?:spring|summer|autumn|winter)|soon|shortly|imminent)\\b';
