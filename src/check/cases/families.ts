/** Phrases that mean the same in a case: `{resident}` in a pattern stands for one of them. In lower case. */
export const families: Readonly<Record<string, string>> = {
  resident:
    '(?:(?:the |a |an |any |each |our |your )?(?:residents?|customers?|tenants?|complainants?|leaseholders?|people|person|individual)|you|they|somebody|someone|anyone|anybody)',
  landlord: '(?:we|the (?:landlord|council|association|trust|company|group|co-operative))',
  officer:
    "(?:(?:the|our|your|a|an|any|each) )?(?:[\\w'-]+ ){0,2}?(?:officers?|managers?|teams?|staff|colleagues?|employees?|services?|departments?|contractors?|agents?|advisers?|handlers?|wardens?|caretakers?|surveyors?|director)",
  complaint:
    '(?:complaints?|dissatisfaction|concerns?|grumbles?|issues?|matters?|problems?|faults?|cases?|things?)',
  'formal complaint':
    '(?:(?:the |a |an |any |our )?(?:formal |stage (?:1|one) |official )*complaints?|(?:the |our )?formal (?:complaints? )?(?:process|procedure|stages?)|(?:the |our )?complaints? (?:process|procedure)|(?:the )?(?:formal )?stage (?:1|one)|first stage)',
  refuse: '(?:refuse|exclude|decline|reject|turn (?:down|away))',
  refused: '(?:refused|excluded|declined|rejected|turned (?:down|away))',
  accept: '(?:accept|consider|investigate|look at|look into|take on|take up|deal with|handle|log|review)',
  accepted:
    '(?:accepted|considered|investigated|looked at|looked into|taken on|taken up|dealt with|handled|logged|reviewed)',
};

/**
 * The source of an expression over plain sentences for a case's pattern: `{name}` is a family, a space with `…` in it up
 * to six words of one clause. Anything else is as in an expression; groups must not capture.
 */
export function expandPattern(pattern: string): string {
  return pattern
    .replace(/\{([a-z][a-z ]*)\}/g, (_, name: string) => {
      const family = families[name];
      if (family === undefined) throw new Error(`No family of phrases is called “${name}”.`);
      return family;
    })
    .replaceAll(' … ', "(?:,? [\\w'/-]+){0,6}?,? ");
}
