import { foldWords } from './compare.ts';

/** Whether a text only fills its place (`To be confirmed`, `-`), whatever it is the text of; a blank one does not. */
export function isFillerText(text: string): boolean {
  if (text.trim() === '' || text.length > 140) return false;
  const words = foldWords(text);
  return words === '' || filler.test(words);
}

/** Words that only keep a field from being empty: `n/a`, `noted`, `TBC`, `to follow`. */
export const filler = new RegExp(
  `^(?:${[
    'various|several|multiple|n a|na|not (?:yet )?(?:given|provided|supplied|available|known|written)|not (?:applicable|used|relevant|required|needed|known)(?: (?:at present|currently|here|yet|now|at this time|at the moment|to (?:us|this|our|the) ?\\w*|in (?:this|our) \\w+|for (?:us|this|our|the) ?\\w*))*|none(?: (?:required|needed|available|given|held|known))?|nil|blank|(?:intentionally |left )?blank|unknown|x+|ok|okay|true|correct|agreed|noted|yes noted|done|tick|see|test|lorem ipsum.*|as applicable|as appropriate|self (?:explanatory|evident)|self (?:explanatory|evident) .{0,30}',
    'tbc|tba|tbd|todo|to do|nothing (?:(?:to|further to|more to|else to) )?(?:add|report|say|note|state)(?: (?:here|at present|now|(?:on|to|in|under|about|at) this(?: \\w+)?))?|(?:we have )?no (?:further |other |additional )?(?:comments?|information|details|response|entry|notes)|(?:yes )?to (?:follow|be (?:confirmed|advised|added|completed|provided|supplied|updated|written|drafted|inserted|done|sent))|(?:will|shall) follow|awaited|awaiting (?:text|details|evidence|response|confirmation)|pending|(?:evidence|details|detail|commentary|explanation|text|answer|wording|response|reasons|more|information) (?:to follow|awaited|pending|here|(?:will|is|are) (?:follow|awaited|pending)|(?:still )?to be (?:\\w+))|draft|(?:work )?in progress|ongoing|under (?:review|construction)|(?:please )?(?:insert|enter|type|add|write|put) (?:your |the |an? )?(?:\\w+ ){0,4}here|(?:insert|enter|add) (?:text|commentary|details|evidence|response|wording|explanation)|complete later|placeholder.*',
  ].join('|')})$`,
);
