import type { CaseTable } from '../../case.ts';

const number = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const span = `${number}(?:[ -]working)?[ -](?:days?|weeks?|months?)`;
const mp =
  "(?:mps?|members? of parliament|(?:local |ward |elected )?councillors?|cllrs?|elected members?|politicians?|(?:tenants?|residents?)['’]? (?:complaints? )?panels?|designated \\w+)";
const ombudsman = '(?:ombudsman|hos)';
const reach =
  '(?:contact|approach|writ(?:e|ing) to|speak(?:ing)? (?:to|with)|talk(?:ing)? to|ring(?:ing)?|call(?:ing)?|turn(?:ing)? to|get(?:ting)? in touch with|reach(?:ing)?|go(?:ing)? to|involv(?:e|ing)|ask(?:ing)?|contacting|approaching|complain(?:ing)? to|seek(?:ing)? advice from|use|using)';

/** That nothing stands before the Ombudsman. */
const open =
  "\\b(?:at any (?:time|point|stage)|any time|whenever you|(?:do|does|did|will|is|are) not (?:have to|need|be required|required|necessary)|need not|must not (?:wait|be asked|be told)|(?:don't|doesn't|needn't) (?:have|need|wait|ask|go)|no (?:longer|need|waiting|one's|designated)|need not|without (?:waiting|going|asking)|not have to|never have to|also before|even (?:before|while|during)|as well as|abolished|from the start|straight away|right away|directly at any)\\b";

/** Something being put before residents can reach the Ombudsman. */
export const ombudsmanShut: CaseTable = {
  unless: ['past', 'quoted'],
  spared: open,
  cases: [
    {
      id: 'designated-person',
      tells: 'a designated person, whose part in it has ended',
      says: 'A designated person can send your case on to the Ombudsman.',
      spares: 'No designated person has to send your case on to the Ombudsman.',
      cues: 'designated|democratic filter',
      match:
        '\\bdesignated (?:persons?|people|tenants?|(?:complaints? |tenants?\\S* )?panels?|complaints? \\w+|member)\\b|\\bdemocratic filter\\b',
    },
    {
      id: 'politician-first',
      tells: 'a politician having to come before the Ombudsman',
      says: 'Before you turn to the Ombudsman, see your MP.',
      spares: 'Before you turn to the Ombudsman, see our letter.',
      cues: 'mp|member|councillor|cllr|politician|panel&ombudsman|hos',
      match: `\\b(?:must|ha(?:ve|s) to|needs? to|should|shall|required|expected|first|only|unless|until|once|after|through|via|before|if)\\b[^.;]{0,90}?\\b${mp}\\b|\\b${mp}\\b[^.;]{0,60}?\\b(?:first|before|must|has to|have to|refers?|passes|beforehand|then|forwards?)\\b`,
      also: [
        `\\b${ombudsman}\\b`,
        `\\b(?:must|ha(?:ve|s) to|needs? to|should|shall|required|expected|first|only|unless|until|before|beforehand|through|via|refer\\w*|pass\\w*|forward\\w*)\\b|\\b(?:if|once|after|when) (?:an?|your|the) ${mp}\\b`,
      ],
      spared: `\\b${mp}[^.;]{0,15}? (?:can|may|could) (?:also )?(?:help|support|complain|speak for|act for|advise)\\b|\\bto you first\\b|\\b(?:or|and) (?:to )?the ${ombudsman}\\b`,
    },
    {
      id: 'weeks-first',
      tells: 'a time to wait before the Ombudsman',
      says: 'You may turn to the Ombudsman six weeks after our letter.',
      spares: 'You may turn to the Ombudsman within six weeks of our letter.',
      cues: 'day|week|month&ombudsman|hos',
      match: `\\b(?:wait\\w*|after|once|until|unless|only|allow|leave|let)\\b[^.;]{0,20}?\\b${span}\\b(?:(?: have| has)? (?:gone|passed|ended|elapsed)(?: by)?)?|\\b${span}\\b[^.;]{0,40}?\\b(?:after\\w*|later|before|since|(?:ha(?:ve|s)|must) (?:passed|elapsed|gone|pass|elapse)|passed|from|following|must)\\b|\\b${span}(?:'s)? (?:wait\\w*|period)\\b`,
      also: [
        `\\b${ombudsman}\\b`,
        `\\b(?:${reach}|take|refer\\w*|accept\\w*|consider\\w*|look\\w*|investigat\\w*|open|wait\\w*|access\\w*|yourself|directly|bring|deal|hear\\w*|help\\w*)\\b`,
      ],
      spared: `\\b(?:within|up to|no later than|at most|less than|not more than|(?<!wait |waiting |wait until )for)(?: the)? ${span}\\b|\\b(?:work|repair|job)s?\\b|\\bworking[ -]days? (?:after|of|from) (?:acknowledg|receiv)\\w*|\\b(?:tell|or) (?:us or )?the ${ombudsman}\\b|\\b${span} (?:to|in which to)\\b`,
    },
    {
      id: 'not-before',
      tells: 'residents being told not to contact the Ombudsman yet',
      says: 'Please do not contact the Ombudsman while we work on it.',
      spares: 'Please contact the Ombudsman while we work on it if you like.',
      cues: "not|n't|never|unable|refrain|no right|refuse|decline|closed|shut|out of&ombudsman|hos",
      match: `\\b(?:do|can|may|must|should|shall|will|could) ?(?:not|n't)(?: be able to| yet| usually| normally| be allowed to)? ${reach}\\b[^.;]{0,25}?\\b${ombudsman}\\b|\\b(?:cannot|never|not able to|unable to|not allowed to|not entitled to|refrain from|no right(?: yet)? to|(?:ask|tell|advise|urge|request|want)\\w* (?:[\\w'-]+ )?not to|not (?:yet )?(?:have|be in) [^.;]{0,20}?to)(?: yet)? ${reach}\\b[^.;]{0,25}?\\b${ombudsman}\\b|\\b${ombudsman}(?: service)? (?:will|can|may|does|is|would|do)? ?(?:not|n't|only|unable|refuses? to|declines? to)(?: be able to| be| only)? (?:speak|talk|help|hear|advise|listen|contacted|approached|available|involved|answer|get involved|able|open)\\b|\\b${ombudsman}(?: service)? (?:is|remains|stays) (?:closed|out of (?:bounds|reach)|shut)\\b`,
      spared: '\\b(?:if you do not|who do(?:es)? not|instead of us|on your behalf|for you)\\b',
    },
    {
      id: 'only-after',
      tells: 'contact with the Ombudsman only after the procedure',
      says: 'The Ombudsman may be contacted only when both of our stages are over.',
      spares: 'The Ombudsman may be contacted when you are in any of our stages.',
      cues: "only|not|n't|never&ombudsman|hos",
      match: `\\bonly\\b(?: (?:be|then))?[^.;:]{0,60}?\\b(?:${reach})\\b[^.;:]{0,25}?\\b${ombudsman}\\b|\\b${reach}\\b[^.;:]{0,25}?\\b${ombudsman}\\b[^.;:]{0,40}?\\bonly (?:once|after|when|if|at the end|then|where)\\b|\\b${ombudsman}\\b[^.;:]{0,25}?\\b(?:contacted|approached|asked|reached|involved|available|open)\\b[^.;:]{0,20}?\\bonly\\b|\\b${ombudsman}\\b[^.;:]{0,25}?\\bonly (?:be )?(?:contacted|approached|asked|reached|involved|available|open)\\b|\\b(?:${reach}|contacted|approached)\\b[^.;:]{0,60}?\\bnot (?:before|earlier|sooner|any earlier)\\b|\\bnot (?:before|earlier|sooner|any earlier)\\b[^.;:]{0,40}?\\b${reach}\\b[^.;:]{0,25}?\\b${ombudsman}\\b|\\b(?:not|n't|never|only)\\b[^.;:]{0,20}?\\b(?:give|send|tell|pass|name|provide|publish|print)\\w*\\b[^.;:]{0,30}?\\b${ombudsman}(?:'s)? (?:contact )?(?:details|address|number|name)\\b[^.;:]{0,30}?\\b(?:until|before|once|after|when|unless)\\b|\\b(?:not until|only (?:once|when|after|then))\\b[^.;:]{0,60}?\\b(?:${reach})\\b[^.;:]{0,25}?\\b${ombudsman}\\b`,
      unless: ['quoted'],
      spared: '\\b(?:investigat\\w+|not only|only (?:the|one|ever))\\b',
    },
    {
      id: 'finish-first',
      tells: 'the procedure having to be finished before the Ombudsman is contacted',
      says: 'You must finish our procedure before you contact the Ombudsman.',
      spares: 'You can finish our procedure before you contact the Ombudsman.',
      cues: 'must|have to|has to|need|should|require|wait|first|until|exhaust&ombudsman|hos',
      match: `\\b(?:must|ha(?:ve|s) to|needs? to|should|required to|expect you to|wait|shall)\\b[^.;]{0,70}?\\b(?:before|until)\\b[^.;]{0,30}?\\b${reach}\\b[^.;]{0,25}?\\b${ombudsman}\\b|\\bbefore\\b[^.;]{0,20}?\\b${reach}\\b[^.;]{0,25}?\\b${ombudsman}\\b[^.;]{0,30}?\\b(?:must|ha(?:ve|s) to|needs? to|should|required)\\b`,
      spared:
        '\\b(?:we|the (?:head|manager|officer|director)[^.;]{0,30}?) (?:must|have to|has to|need to)\\b',
    },
  ],
};
