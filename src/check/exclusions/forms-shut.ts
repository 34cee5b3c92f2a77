import { often, refuse } from './classes.ts';
import { CuedWords } from './cued-words.ts';
import type { RefusalForm } from './refusal-form.ts';

const way =
  '(?:access|recourse|rights?|routes?|avenues?|way|claim|entitlement|place|answer|reply|response|hearing|say|standing|review|escalation|appeal|stage (?:2|two)|second stage)';
const must =
  '(?:must|should|needs?|requires?|ha(?:s|ve) to|(?:is|are) (?:asked|required|expected|told|obliged) to)';
const who =
  '(?:residents?|tenants?|customers?|leaseholders?|complainants?|people|person|anyone|everyone|those|they|you|who)';
const opened =
  '(?:accepted|opened|logged|registered|considered|investigated|looked at|taken|heard|recorded|answered|admitted|valid|eligible)';

/** Words with which the way to a complaint is shut without any refusal: there is none, it waits, or something is asked for first. */
export const shutForms: readonly RefusalForm[] = [
  {
    id: 'no-way',
    tells: 'people or matters with no way into the procedure',
    says: 'Lodgers have no recourse to the procedure.',
    spares: 'Lodgers have no form to fill in.',
    words: new CuedWords(
      'no |lose|forfeit|give up|gives up|waive',
      `\\b(?:ha(?:s|ve)|gets?|gives?|offers?|provides?|grants?|receives?|(?:is|are)(?: \\w+)?|there's|carr(?:y|ies)) no (?:(?!further|third)\\w+ )?${way}\\b(?! (?:by|within|in time|yet|from))|\\b(?:loses?|forfeits?|gives? up|waives?) (?:(?:all|the|their|his|her|any|its) )*(?:access|right|claim|entitlement)\\b`,
    ),
    ground: 'both',
  },
  {
    id: 'no-further',
    tells: 'complaints that go no further, or wait',
    says: 'A complaint without a signature goes no further.',
    spares: 'The response goes no further than the facts of the complaint.',
    words: new CuedWords(
      'no further|nowhere|back |lapse|end|wait',
      `\\b(?:go(?:es)?|gets?|taken|is|are|and|proceeds?)${often} (?:no further(?! than| (?:action|forward|appeal|stage|step|review|look))|nowhere|(?:straight )?back (?:to|unread))\\b|\\bcomplaints?${often} (?:lapses?|ends?(?= (?:where|if|when|as soon|there)|\\W*$)|is at an end|(?:(?:must|will|has to|have to) )?waits?(?= (?:until|while|for|till)))\\b`,
    ),
    ground: 'both',
  },
  {
    id: 'asked-first',
    tells: 'what is asked of residents before a complaint is accepted',
    says: 'To qualify, a complaint needs a signature.',
    spares: 'To qualify, a complaint needs no signature.',
    words: new CuedWords(
      'must|need|requir|has to|have to|asked to|expected to|told to|obliged to|should&complain',
      `\\b(?:in order )?to (?:complain|make a complaint|use (?:the|our|this) \\w+|qualify|be ${opened}),? (?:[\\w'-]+ ){1,6}?${must}\\b(?! (?:only|not|just|no|do no)\\b)|\\bcomplainants? (?:must|ha(?:s|ve) to)(?= (?:be (?:an?|the|named|on)|have|hold|live|prove|show|sign)\\b)|\\b${who}(?: [\\w'-]+){0,8}? ${must}(?: first)?(?= (?!not )(?:[\\w'-]+ ){1,12}?(?:before|if|in order for|or) (?:[\\w'-]+ ){0,3}?complaints? (?:(?:can|may|will|is to|are to) be|is|are|gets?) (?:${opened}|${refuse.past})\\b)`,
    ),
    ground: 'after',
  },
];
