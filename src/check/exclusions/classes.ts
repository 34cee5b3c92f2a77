import { readVerbs } from '../cases/verbs.ts';

/** Words between a helping verb and what it helps. */
export const often =
  '(?: (?:just|simply|normally|usually|generally|ordinarily|typically|routinely|currently|therefore|consequently|accordingly|also|automatically|always|ever|then|thus|now|likely|even|as a rule))*';
const helpers = '(?:is|are|will|would|shall|can|could|may|might|do|does|should|need|must)';
/** That something is not so, with its helping verb. */
export const not = `(?:${helpers}(?: (?:also|therefore|then|always|still|generally|normally|usually|simply))?(?: not|n't)|'d not|cannot|${helpers}? ?never|won't|can't|shan't)`;
/** A helping verb of the passive. */
export const be = `(?:is|are|(?:will|would|shall|can|could|may|might|must|should|to)${often} be|were to be|get|gets|being)`;

/** What is done with a complaint that is accepted; denied, it is refused. */
export const take = readVerbs(
  'accept, consider, take/taken, look, investigate, deal/dealt, handle, log/logged, register, record, treat, cover, count, entertain, respond, review, progress, escalate, open, reopen, re-open, hear/heard, admit/admitted, allow, pursue, process, proceed, engage, act, examine, recognise, classify, class, qualify, go/gone, adjudicate, reconsider, revisit, intervene, get/got involved, get/got drawn, become/become involved, follow up, grant',
);
/** What is done with a complaint that is refused. */
export const refuse = readVerbs(
  'refuse, decline, reject, exclude, dismiss, disregard, discount, discard, ignore, disallow, disqualify, bar/barred, debar/debarred, block, deny, turn away, turn down, turn back, rule out, leave/left out, throw/thrown out, strike/struck out, screen out, filter out, weed out, carve out, knock back, set/set aside, put/put aside, put/put to one side, put/put on hold, put/put on file, leave/left on file, place on hold, hold/held over, hold/held in abeyance, close, shut/shut, shelve, suspend, pause, halt, stay, park, discontinue, terminate, drop/dropped, bin/binned, withdraw/withdrawn, return to sender, send/sent back, exempt, filter off, say/said no, return, hand back, defer/deferred, postpone, put/put off, adjourn, freeze/frozen, end, stop/stopped, void, cancel/cancelled',
);

/** Cues of `refuse`: a part of each of its forms. */
export const refuseCues =
  'refus|declin|reject|exclu|dismiss|disregard|discount|discard|ignor|disallow|disqualif|barred|debar|bars |bar |blocks|blocked|block |deny|denie|turned |turn away|turn down|turn back|turns |turning |ruled out|rule out|rules out|left out|leave out|leaves out|leaves |leaving |thrown|throw|struck|strike|screened|screens|screen out|filter|weed|carve|knock|set aside|sets |put aside|put to one|put on |puts |placed on|places on|place on|held over|abeyance| over|closed|close |closes|shut|shelve|suspend|pause|halt|stayed|stay |parked|park |discontinu|terminat|dropped|drop |drops |binned|bin |withdr|return to sender|returned|sent back|send back|sends back|exempt|say no|said no|says no|taken no|unanswered|returned|return |returns |handed|hand |hands |defer|postpone|put off|puts off|adjourn|freez|frozen|ended|end |ends |stop|void|cancel';

/** Who refuses: the landlord, whoever works for it, or its policy. */
export const landlord =
  '(?:we|(?:the|our|an?|its) (?:[\\w-]+ ){0,2}?(?:council|landlord|association|trust|company|group|society|team|co-operative|officer|manager|director|head of (?:\\w+ ){1,3}|handler|reviewer|staff)s?|staff|officers|managers|handlers|the service)';
/** The papers by which it refuses. */
export const paper =
  '(?:(?:the|our|this|its|complaints?) (?:[\\w-]+ ){0,2}?)?(?:policy|procedure|process|scheme|rules)';

/** What is complained about, as refusals call it. */
export const complaint =
  '(?:(?:a|an|the|such|your|their|his|her|any|these|those|new|further|this|that|its?) )*(?:[\\w-]+ ){0,2}?(?:complain(?:t|ts|ants?)|cases?|matters?|issues?|concerns?|requests?|escalations?|anything|something|those|grievances?|allegations?|disputes?|contacts?|letters?|enquir(?:y|ies)|correspondence|emails?|claims?|one|it|them)';
