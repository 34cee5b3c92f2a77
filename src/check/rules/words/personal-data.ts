import { type Passage, readPassages } from '../../prose/passages.ts';
import { splitSentences } from '../../prose/prose.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

const email = /(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;
const phone = /(?<![\w.£/-])(?:\+44[ -]?\(?0?\)?|\(?0)\d(?:[ ()-]{0,2}\d){8,9}(?![\w/-])/g;
const postcode = /\b(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}\b/g;

/** A home: a number or a flat, and a street or a house. */
const home =
  /\b(?:(?:Flat|Apartment|Room|Unit) \d{1,4}[A-Z]?,? (?:\d{1,4} )?)?(?:(?<=Flat \d{1,4}[A-Z]?,? )|\d{1,4}[A-Z]?,? )(?:[A-Z][\w’'-]+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Court|Drive|Way|Place|Crescent|Terrace|Gardens|Grove|House|Walk|Hill|Square|Mews|Row|Rise|Green|View|Tower|Heights)\b/g;
const title = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady)';
/** A person by title and name: a letter alone (`Mr A`) is nobody. */
const person = new RegExp(
  `\\b${title}\\.?(?: (?:and|&) ${title}\\.?)? (?!(?:[A-Z]\\.? ?){1,2}(?![\\p{L}’'.-]| ?[A-Z][\\p{L}’'-]))(?:(?:[A-Z][\\p{L}’'-]+|[A-Z]\\.?) ?){1,3}(?<! )`,
  'gu',
);
/** Somebody who lives with us, by name: `a tenant, Jo Bloggs`, `Jo Bloggs, who rents`, `(J. Bloggs)`. */
const whoLives =
  '(?:residents?|tenants?|complainants?|customers?|leaseholders?|callers?|owners?|applicants?|(?:his|her|their) (?:son|daughter|mother|father|wife|husband|partner|sister|brother|carer|neighbour))';
const fullName = "[A-Z](?:[a-zß-ÿ’'-]+|\\.) [A-Z][a-zß-ÿ’'-]+(?:-[A-Z][a-zß-ÿ]+)?";
const named = new RegExp(
  `(?=[A-Z])(?:(?<=\\b${whoLives}(?:,| called| named|:) (?:is |was )?)${fullName}(?= ?[,.(;)]| [a-z])|(?<=\\b(?:complaints?|cases?|requests?|calls?|letters?|e-?mails?|visits?|restrictions?|contacts?) (?:by|from|of|on|for|to|about|against) )${fullName}(?= ?[,.(;)]| [a-z])|(?<![A-Za-zÀ-ÿ.’'] )(?<![A-Za-zÀ-ÿ])${fullName}(?=,? (?:who|whose) (?:rents|lives|lived|has|had|is|was|suffers)\\b|, (?:an?|the|our) ${whoLives}\\b| of (?:Flat|Apartment|Room|No\\.? ?\\d|\\d))|(?<=[a-z] )${fullName}(?=, (?:who|whose) (?:rents|lives|has an? |suffers|uses an? |is (?:disabled|deaf|blind|elderly|\\d)))|(?<=\\b(?:year-old|toddler|teenager|pensioner) )${fullName}|(?<=\\b(?:his|her|their) (?:son|daughter|mother|father|wife|husband|sister|brother) )[A-Z][a-zß-ÿ’'-]+|(?<!\\b[Tt]he )(?<![A-Za-zÀ-ÿ.’'] )\\b${fullName}(?<=[’']s?)(?= (?:home|flat|kitchen|bathroom|boiler|roof|ceiling|asthma|illness|disability|wheelchair|dementia|son|daughter|mother|father|wife|husband|tenancy|arrears)\\b))`,
  'g',
);
/** A number by which a person is known: of national insurance, of a tenancy or an account. */
const identifier =
  /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b|(?<=\b(?:tenancy|rent account|bank account|NHS|passport) (?:reference|ref\.?|number|no\.?):? ?)[A-Z]*\d{5,}\b/gi;
const post =
  '(?:officer|manager|director|chair|chairman|chairwoman|chairperson|member|trustee|councillor|head|lead|leader|executive|ombudsman|secretary|surveyor|trainer|solicitor|adviser|handler|investigator|reviewer|responsible|president|commissioner|mayor|minister|partner|auditor|consultant)';
/** A post right beside a name: it is one of those who publish, whose names belong there. */
const postAfter = new RegExp(
  `^(?:,| \\(| (?:is|was|as|acts as|became) )[^.,;)]{0,40}?\\b${post}s?\\b|^,[^.;]{0,80}?, (?:is|was|acts as|serves as) (?:our|the) (?:\\w+ ){0,3}?${post}\\b|^ (?:chairs|leads|heads|serves|sits|oversees|represents)\\b`,
  'i',
);
const postBefore = new RegExp(
  `\\b${post}s?\\b(?: (?:of|for) (?:\\w+ ){1,4})?,? ?\\(?(?:is |was |called |named )?$`,
  'i',
);
/** Mailboxes, numbers and addresses of an organisation. */
const role =
  /complain|info|housing|customer|service|enquir|contact|team|feedback|support|hello|help|office|admin|repair|data|dpo|foi|press|media|mail|ombudsman|resident|tenant|board|governance|compliance|learning|care|homes|lettings|income|privacy|clerk|reception|careline|voice|panel|equalit|safeguard/i;
const ofOffice =
  /\b(?:our|the) (?:\w+ ){0,3}(?:line|team|office|offices|helpline|switchboard|reception|number(?! \d)|desk)\b|\boffices?\b|\bombudsman\b|\bfreepost\b|\bfreephone\b|\bhelpline\b|\bPO Box\b|\b(?:call|ring|phone|telephone|write to|contact|text|post to|visit) us\b|\bregistered (?:office|address)\b|\b(?:contact|call) cent(?:re|er)\b|\b(?:text|call|ring|phone|dial)\b.*\bto (?:report|complain|reach|contact|speak|book|ask)\b/i;
const ofPlace =
  /\boffices?\b|\bombudsman\b|\bfreepost\b|\bPO Box\b|\breception\b|\b(?:write|post|send) (?:it )?to us\b|\bvisit us\b|\bhub\b|\bcentre\b/i;
const freeNumber = /^(?:080|030|033|034|084|087|1)/;

/** A person's details in words to be published; the landlord's contact, role mailboxes and public numbers are fine. */
export const personalData: Rule = {
  id: 'personal-data',
  severity: 'warning',
  gap: false,
  find: (context) =>
    readPassages(context)
      .filter(({ path }) => path[0] !== 'introduction' && !path.includes('evidence'))
      .flatMap((passage) => findInPassage(passage, context)),
};

/** Details of a person in the words of a passage. */
export function findInPassage({ path, text }: Passage, context: Pick<CodeContext, 'document'>): Finding[] {
  return splitSentences(text).flatMap((sentence) => {
    const numbers = sentence.match(phone) ?? [];
    const postcodes = sentence.match(postcode) ?? [];
    const homes = sentence.match(home) ?? [];
    const office = numbers.length + postcodes.length > 0 && ofOffice.test(sentence);
    const found = [
      ...(sentence.match(email) ?? [])
        .filter((one) => isPersonal(one, context))
        .map((quote) => ({ quote, kind: 'e-mail address' })),
      ...numbers
        .filter((one) => isPrivate(one, office, context))
        .map((quote) => ({ quote, kind: 'telephone number' })),
      ...(office ? [] : postcodes).map((quote) => ({ quote, kind: 'postcode' })),
      ...(sentence.match(identifier) ?? []).map((quote) => ({ quote, kind: 'number' })),
      ...(postcodes.length > 0 || ofPlace.test(sentence) ? [] : homes).map((quote) => ({
        quote,
        kind: 'address',
      })),
    ];
    // A name beside an address or a number is the same person's.
    const persons = found.length > 0 ? [] : findPersons(sentence, context);
    return [...found, ...persons.map((quote) => ({ quote, kind: 'name' }))].map(
      ({ quote, kind }): Finding => ({
        path,
        at: 'value',
        quote,
        message: `“${quote}” looks like a person’s ${kind}, and would be published.`,
        help:
          kind === 'name'
            ? 'Take it out: “a resident” says as much.'
            : 'Take it out, or give the team’s address or number instead.',
      }),
    );
  });
}

/** The names with a title beside which no post stands, and that are not the author's of the response. */
function findPersons(sentence: string, { document }: Pick<CodeContext, 'document'>): string[] {
  const author = document['governing-body']?.author ?? '';
  return [...sentence.matchAll(person), ...sentence.matchAll(named)].flatMap(({ 0: quote, index }) => {
    const [before, after] = [sentence.slice(0, index), sentence.slice(index + quote.length)];
    const last = quote.split(' ').at(-1) ?? '';
    const isOfficial = postAfter.test(after) || postBefore.test(before) || author.endsWith(last);
    return isOfficial ? [] : [quote];
  });
}

/** At an organisation's address, a mailbox such as `jo.bloggs`; elsewhere, any that is not a role's. */
function isPersonal(address: string, { document }: Pick<CodeContext, 'document'>): boolean {
  const [box = '', host = ''] = address.toLowerCase().split('@');
  if (address.toLowerCase() === document.contact?.email?.toLowerCase()) return false;
  const own = [document.contact?.email?.split('@')[1], readHost(document.landlord?.website)].some(
    (name) => name !== undefined && name !== '' && `.${host}`.endsWith(`.${name.toLowerCase()}`),
  );
  if (/(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky)\./.test(`.${host}`))
    return true;
  if (role.test(box) || host.includes('ombudsman')) return false;
  return !own || /^[a-z']+[._][a-z'-]+\d*$/.test(box);
}

function readHost(address = ''): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? '';
}

/** A mobile or landline number, if the sentence does not mention an office or a service. */
function isPrivate(number: string, office: boolean, { document }: Pick<CodeContext, 'document'>): boolean {
  const digits = number
    .replace(/\D/g, '')
    .replace(/^44/, '')
    .replace(/^(?!0)/, '0');
  if (digits === document.contact?.phone?.replace(/\D/g, '').replace(/^44/, '0') || freeNumber.test(digits))
    return false;
  return !office && /^0[127]/.test(digits);
}
