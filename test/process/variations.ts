/** A change to the sample's procedure, and what a careful reader finds then. Written before the rules. */
export interface Variation {
  readonly name: string;
  /** Each the first place of some words, and what stands there instead. */
  readonly edits: readonly (readonly [from: string | RegExp, to: string])[];
  /** `rule at path` of each finding, in the order of the file. */
  readonly finds: readonly string[];
}

const stage1 =
  '    acknowledge: { within: 5, from: receipt }\n    respond: { within: 10, from: acknowledgement }\n';
const stage2 =
  '    acknowledge: { within: 5, from: receipt }\n    respond: { within: 20, from: acknowledgement }\n';
const letter1 = 'letter: [stage, definition, decision, reasons, remedy, outstanding-actions, next-stage]';
const letter2 = 'letter: [stage, definition, decision, reasons, remedy, outstanding-actions, ombudsman]';
const refused = '  reasons: yes\n  ombudsman: yes\n\nnot-escalated:';

export const variations: readonly Variation[] = [
  { name: 'the sample as it is', edits: [], finds: [] },
  {
    name: 'times shorter than the Code’s',
    edits: [
      [stage1, stage1.replace('within: 5', 'within: 2').replace('within: 10', 'within: 8')],
      [stage2, stage2.replace('within: 5', 'within: 2').replace('within: 20', 'within: 15')],
      ['      by: 20', '      by: 10'],
    ],
    // The answers speak of five, ten and twenty working days.
    finds: [
      'process-at-odds-with-answer at stages.0.acknowledge.within',
      'process-at-odds-with-answer at stages.0.respond.within',
      'process-at-odds-with-answer at stages.1.acknowledge.within',
      'process-at-odds-with-answer at stages.1.respond.within',
      'process-at-odds-with-answer at stages.1.extend.by',
    ],
  },
  {
    name: 'a time with its unit in words, which cannot be read as a number',
    edits: [[stage1, stage1.replace('within: 10', 'within: 10 days')]],
    finds: ['wrong-type at stages.0.respond.within'],
  },
  {
    name: 'a day to count from, misspelt',
    edits: [[stage1, stage1.replace('from: acknowledgement', 'from: acknowledgment')]],
    finds: ['invalid-value at stages.0.respond.from'],
  },
  {
    name: 'a key of a time, misspelt',
    edits: [[stage1, stage1.replace('within: 10', 'wihtin: 10')]],
    finds: ['unknown-key at stages.0.respond.wihtin'],
  },
  {
    name: 'a time without the day that it counts from',
    edits: [[stage1, stage1.replace(', from: acknowledgement', '')]],
    finds: ['missing-field at stages.0.respond.from'],
  },
  {
    name: 'a time in words where its keys are wanted',
    edits: [
      [stage1, stage1.replace('acknowledge: { within: 5, from: receipt }', 'acknowledge: 5 working days')],
    ],
    finds: ['wrong-type at stages.0.acknowledge'],
  },
  {
    name: 'stage 1 in 15 working days of acknowledgement',
    edits: [[stage1, stage1.replace('within: 10', 'within: 15')]],
    finds: ['process-time-limits at stages.0.respond.within'],
  },
  {
    name: 'stage 1 in 15 working days of receipt, acknowledged in 5',
    edits: [[stage1, stage1.replace('within: 10, from: acknowledgement', 'within: 15, from: receipt')]],
    // Where it is acknowledged on the last day, that is the answer's time.
    finds: [],
  },
  {
    name: 'stage 1 in 15 working days of receipt, acknowledged in 2',
    edits: [
      [
        stage1,
        stage1
          .replace('within: 10, from: acknowledgement', 'within: 15, from: receipt')
          .replace('within: 5', 'within: 2'),
      ],
    ],
    finds: [
      'process-at-odds-with-answer at stages.0.acknowledge.within',
      'process-time-limits at stages.0.respond.within',
    ],
  },
  {
    name: 'an acknowledgement in seven working days',
    edits: [[stage1, stage1.replace('within: 5', 'within: 7')]],
    finds: ['process-time-limits at stages.0.acknowledge.within'],
  },
  {
    name: 'an acknowledgement that counts from logging',
    edits: [[stage1, stage1.replace('from: receipt', 'from: logging')]],
    finds: ['process-clock at stages.0.acknowledge.from'],
  },
  {
    name: 'a response that counts from when somebody is given the case',
    edits: [[stage1, stage1.replace('from: acknowledgement', 'from: allocation')]],
    finds: ['process-clock at stages.0.respond.from'],
  },
  {
    name: 'a response that counts from logging',
    edits: [[stage1, stage1.replace('from: acknowledgement', 'from: logging')]],
    finds: [],
  },
  {
    name: 'stage 2 without an acknowledgement',
    edits: [[stage2, stage2.replace(/.*\n/, '')]],
    finds: ['process-time-limits at stages.1.acknowledge'],
  },
  {
    name: 'stage 2 without a time for the answer',
    edits: [[stage2, stage2.split('\n').slice(0, 1).join('\n').concat('\n')]],
    finds: ['process-time-limits at stages.1.respond'],
  },
  {
    name: 'stage 2 in 25 working days of receipt',
    edits: [[stage2, stage2.replace('within: 20, from: acknowledgement', 'within: 25, from: receipt')]],
    finds: [],
  },
  {
    name: 'stage 2 in 30 working days',
    edits: [[stage2, stage2.replace('within: 20', 'within: 30')]],
    finds: ['process-time-limits at stages.1.respond.within'],
  },
  {
    name: 'a stage 1 extension of 20 working days',
    edits: [['      by: 10', '      by: 20']],
    finds: ['process-time-limits at stages.0.extend.by'],
  },
  {
    name: 'no extension at stage 1',
    edits: [[/ {4}extend:\n(?: {6}.*\n)*?(?= {4}letter)/, '']],
    finds: [],
  },
  {
    name: 'an extension without the Ombudsman’s contact details',
    edits: [['      ombudsman: yes\n', '      ombudsman: no\n']],
    finds: ['process-extensions at stages.0.extend.ombudsman'],
  },
  {
    name: 'an extension that does not say whether the resident is told why or whom to turn to',
    edits: [['      reasons: yes\n      ombudsman: yes\n', '']],
    finds: [
      'process-extensions at stages.0.extend.ombudsman',
      'process-extensions at stages.0.extend.reasons',
    ],
  },
  {
    name: 'a draft, five days for comments and five more',
    edits: [
      [
        '    respond: { within: 10, from: acknowledgement }',
        `    steps:
      - { what: A draft of our answer, within: 5, from: acknowledgement, is: draft }
      - { what: Your comments, within: 5, from: step-before, is: comments }
    respond: { within: 5, from: step-before }`,
      ],
    ],
    finds: ['process-time-limits at stages.0.respond'],
  },
  {
    name: 'a draft and comments within the ten days',
    edits: [
      [
        '    respond: { within: 10, from: acknowledgement }',
        `    steps:
      - { what: A draft of our answer, within: 4, from: acknowledgement, is: draft }
      - { what: Your comments, within: 3, from: step-before, is: comments }
    respond: { within: 3, from: step-before }`,
      ],
    ],
    finds: [],
  },
  {
    name: 'an interim answer after ten days and the whole one after twenty',
    edits: [
      [
        '    respond: { within: 10, from: acknowledgement }',
        `    steps:
      - { what: A first answer, within: 10, from: acknowledgement, is: interim }
    respond: { within: 20, from: acknowledgement }`,
      ],
    ],
    finds: ['process-time-limits at stages.0.respond.within'],
  },
  {
    name: 'three stages',
    edits: [
      [
        'ombudsman:\n  name',
        '  - name: Stage 3\n    handled-by: a panel of the Board\n    respond: { within: 20, from: receipt }\n\nombudsman:\n  name',
      ],
    ],
    finds: ['process-stages at stages.2.name'],
  },
  {
    name: 'an informal stage in front',
    edits: [
      [
        'stages:\n',
        'stages:\n  - name: Informal resolution\n    handled-by: the team you deal with\n    respond: { within: 3, from: receipt }\n\n',
      ],
    ],
    finds: ['process-stages at stages.0.name'],
  },
  {
    name: 'only one stage',
    edits: [
      [/ {2}- name: Stage 2\n(?: {4}.*\n|\n)*?(?=ombudsman:)/, ''],
      [/ {4}- stage: Stage 2\n(?: {6}.*\n)*/, ''],
      [/ {4}- stage: Stage 2\n(?: {6}.*\n)*/, ''],
    ],
    finds: ['process-stages at stages'],
  },
  {
    name: 'stages by other names',
    edits: [
      [/(name|stage): Stage 1$/gm, '$1: Investigation'],
      [/(name|stage): Stage 2$/gm, '$1: Review'],
    ],
    finds: [],
  },
  {
    name: 'a stage 1 letter without the reasons',
    edits: [[letter1, letter1.replace(' reasons,', '')]],
    finds: ['process-letters at stages.0.letter'],
  },
  {
    name: 'a final letter without the way to the Ombudsman',
    edits: [[letter2, letter2.replace(', ombudsman]', ', next-stage]')]],
    finds: ['process-letters at stages.1.letter'],
  },
  {
    name: 'a letter of which nothing is said',
    edits: [[`    ${letter1}\n`, '']],
    finds: ['process-letters at stages.0.letter'],
  },
  {
    name: 'a letter with contents of its own besides',
    edits: [[letter2, letter2.replace(']', ', who was consulted]')]],
    finds: [],
  },
  {
    name: 'refusals without reasons',
    edits: [[refused, refused.replace('reasons: yes', 'reasons: no')]],
    finds: ['process-refusals at not-accepted.reasons'],
  },
  {
    name: 'refusals without the right to go to the Ombudsman',
    edits: [[refused, refused.replace('  ombudsman: yes\n', '')]],
    finds: ['process-refusals at not-accepted.ombudsman'],
  },
  {
    name: 'stage 2 refused in certain cases',
    edits: [
      [
        /not-escalated:\n(?:.|\n)*?(?=staff:)/,
        'not-escalated:\n  considered: In certain cases our manager decides that there is no stage 2.\n\n',
      ],
    ],
    finds: [
      'process-refusals at not-escalated.grounds',
      'process-refusals at not-escalated.reasons',
      'process-refusals at not-escalated.ombudsman',
    ],
  },
  {
    name: 'nothing about refusals',
    edits: [[/not-accepted:\n(?:.|\n)*?(?=staff:)/, '']],
    finds: [],
  },
  {
    name: 'complaints without a name refused',
    edits: [
      [/not-accepted:\n {2}grounds:\n/, `$&    - Nobody knows who sent it, as with an anonymous letter.\n`],
    ],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'events of more than half a year ago refused',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - What you tell us of is older than 6 months.\n`]],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'complaints that are not written refused',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - You told us by word of mouth and not in writing.\n`]],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'only the tenant may complain',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - You do not hold the tenancy yourself.\n`]],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'people called vexatious refused',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - We hold you to be a vexatious person.\n`]],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'claims that are only intended refused',
    edits: [
      [/not-accepted:\n {2}grounds:\n/, `$&    - Your solicitor has written that you mean to claim.\n`],
    ],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'what the insurers deal with refused',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - It is a matter for our insurers.\n`]],
    finds: ['process-exclusions at not-accepted.grounds.0'],
  },
  {
    name: 'events of more than a year ago refused, unless there is a reason',
    edits: [
      [
        /not-accepted:\n {2}grounds:\n/,
        `$&    - More than twelve months lie between the event and your letter, unless there is a good reason.\n`,
      ],
    ],
    finds: [],
  },
  {
    name: 'proceedings at court',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - The court has your particulars of claim.\n`]],
    finds: [],
  },
  {
    name: 'what was looked into before',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - We looked into the same thing once before.\n`]],
    finds: [],
  },
  {
    name: 'what was answered twice',
    edits: [[/not-accepted:\n {2}grounds:\n/, `$&    - It was answered at both of our stages.\n`]],
    finds: [],
  },
  {
    name: 'requests that are no complaint',
    edits: [
      [
        /not-accepted:\n {2}grounds:\n/,
        `$&    - You ask for a repair for the first time, which is a service request.\n`,
      ],
    ],
    finds: [],
  },
  {
    name: 'what others are responsible for',
    edits: [
      [/not-accepted:\n {2}grounds:\n/, `$&    - It is not about us, nor about anyone who works for us.\n`],
    ],
    finds: [],
  },
  {
    name: 'a review in vain refused',
    edits: [[/not-escalated:\n {2}grounds:\n/, `$&    - Nothing new would come of another look.\n`]],
    finds: ['process-exclusions at not-escalated.grounds.0'],
  },
  {
    name: 'a review asked for late refused',
    edits: [
      [
        /not-escalated:\n {2}grounds:\n/,
        `$&    - Your request came more than 20 working days after our answer.\n`,
      ],
    ],
    finds: ['process-exclusions at not-escalated.grounds.0'],
  },
  {
    name: 'a review refused as a complaint would be',
    edits: [
      [
        /not-escalated:\n {2}grounds:\n/,
        `$&    - One of the grounds for not taking a complaint has arisen since.\n`,
      ],
    ],
    finds: [],
  },
  {
    name: 'a later stage refused for the reasons told before',
    edits: [
      [
        /not-escalated:\n(?:.|\n)*?(?=staff:)/,
        'not-escalated:\n  considered: If we ever did, it would be for one of those reasons.\n  reasons: yes\n  ombudsman: yes\n\n',
      ],
    ],
    finds: [],
  },
  {
    name: 'a kind of complaint refused outright',
    edits: [
      [
        /not-accepted:\n(?:.|\n)*? {2}considered: \|\n/,
        '$&    Complaints about service charges are never accepted, whatever has happened.\n',
      ],
    ],
    finds: ['process-exclusions at not-accepted.considered'],
  },
  {
    name: 'a panel after the last stage, told in words',
    edits: [
      [
        'or go to the Ombudsman.\n',
        'or go to the Ombudsman. If you are still unhappy, you can appeal to our panel of residents.\n',
      ],
    ],
    finds: ['process-stages at stages.1.if-not-done'],
  },
  {
    name: 'a try before the complaint, told in words',
    edits: [
      [
        'place in a queue or how we speak to you.\n',
        'place in a queue or how we speak to you. Speak to the office first. If that does not work we log a complaint.\n',
      ],
    ],
    finds: ['process-stages at introduction'],
  },
  {
    name: 'new matters that become complaints of their own',
    edits: [
      [
        'Each job that is still',
        'If what you add is not related, it becomes a complaint of its own. Each job that is still',
      ],
    ],
    finds: [],
  },
  {
    name: 'a step in front by a name that nobody knows, where the next is called stage 1',
    edits: [
      [
        'stages:\n',
        'stages:\n  - name: Putting it right\n    handled-by: the team you deal with\n    respond: { within: 2, from: receipt }\n\n',
      ],
    ],
    finds: ['process-stages at stages.0.name'],
  },
  {
    name: 'complaints about staff by another way',
    edits: [
      [
        'staff:\n',
        'other-routes:\n  - { for: Complaints about a member of staff, what: They go to the manager of that person. }\n\nstaff:\n',
      ],
    ],
    finds: ['process-one-route at other-routes.0.for'],
  },
  {
    name: 'requests for data by another way, which the Code does not cover',
    edits: [
      [
        'staff:\n',
        'other-routes:\n  - { for: Requests for your data, what: They go to our data officer., outside-code: The law on data protection applies. }\n\nstaff:\n',
      ],
    ],
    finds: [],
  },
  {
    name: 'longer times for leaseholders',
    edits: [
      [
        'staff:\n',
        'other-timetables:\n  - for: Leaseholders\n    stages:\n      - { name: Stage 1, respond: { within: 20, from: acknowledgement } }\n\nstaff:\n',
      ],
    ],
    finds: ['process-time-limits at other-timetables.0.stages.0.respond.within'],
  },
  {
    name: 'shorter times for people at risk',
    edits: [
      [
        'staff:\n',
        'other-timetables:\n  - for: People at risk\n    stages:\n      - { name: Stage 1, respond: { within: 3, from: receipt } }\n\nstaff:\n',
      ],
    ],
    finds: [],
  },
  {
    name: 'longer times for what the Code does not cover',
    edits: [
      [
        'staff:\n',
        'other-timetables:\n  - for: Care homes\n    outside-code: The law on social care applies.\n    stages:\n      - { name: Stage 1, respond: { within: 60, from: receipt } }\n\nstaff:\n',
      ],
    ],
    finds: [],
  },
  {
    name: 'the same person at both stages',
    edits: [['    another-person: yes\n', '    another-person: no\n']],
    finds: ['process-unsaid at stages.1.another-person'],
  },
  {
    name: 'the same role at both stages, and not whether it is another person',
    edits: [
      [
        'handled-by: a head of service\n    another-person: yes',
        'handled-by: a complaints officer from our Complaints team',
      ],
    ],
    finds: ['process-unsaid at stages.1.another-person'],
  },
  {
    name: 'nothing about what is still to be done at stage 2',
    edits: [[/ {4}actions: \|\n {6}The head of service keeps(?:.*\n)(?: {6}.*\n)*/, '']],
    finds: ['process-unsaid at stages.1.actions'],
  },
  {
    name: 'the Ombudsman without a way to reach it',
    edits: [[/ {2}website: https:\/\/www\.housing-ombudsman\.org\.uk\n {2}phone: .*\n {2}email: .*\n/, '']],
    finds: ['process-unsaid at ombudsman'],
  },
  {
    name: 'no Ombudsman at all',
    edits: [[/ombudsman:\n {2}name(?:.|\n)*?(?=not-accepted:)/, '']],
    finds: ['process-unsaid at ombudsman'],
  },
];
