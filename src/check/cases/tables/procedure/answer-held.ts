import type { CaseTable } from '../../case.ts';

/** What tells a resident the answer. */
const answer =
  "(?:respond(?:s|ed|ing)?|responses?|answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|(?:final|closing|outcome|decision|response|stage (?:1|2|one|two)) letters?|decisions?|findings|outcomes?|conclusions?|hear(?:s)? from us|(?:write|writes|writing|written) to (?:you|the resident) (?:with|about) (?:our|the|a|what) [\\w'-]+)";
const moment =
  '(?:once|when|whenever|until|till|after|as soon as|following|upon|only after|only when|pending|on(?= (?:the |full |final |its |their |successful )?(?:completion|conclusion|delivery)))';
/** What is still to be done once the answer is known. */
const work =
  '(?:repairs?|works?|jobs?|actions?|remed(?:y|ies)|treatments?|compensation|payments?|installations?|contractors?|subcontractors?|trades\\w+|engineers?|plumbers?|builders?|roofers?|operatives?|follow-?(?:on|up)s?|orders?|everything|replacements?|refurbishment|decorat\\w+|remedial \\w+|damp|mould|leaks?|boilers?|roofs?|kitchens?|bathrooms?|windows?|visits?|faults?|defects?|problems?|things|tasks?|promises?|measures|all (?:is|has|of it)|it|its|they)';
const done =
  '(?:complet(?:e|ed|ion|es)|finish(?:ed|es)?|done|carried out|closed(?: off)?|signed off|delivered|paid|fixed|repaired|put right|resolved|concluded|conclusion|in place|installed|made good|mended|dried out|implemented|ended|over|taken place|replaced|cured|gone|sorted(?: out)?|treated|works? again|working again)';
/** That it is not done yet. */
const undone =
  '(?:outstanding|open|unfinished|incomplete|going on|ongoing|on-going|under way|underway|in progress|in hand|still|pending|not (?:yet )?\\w+)';
const enquiry = '(?:investigation|enquir(?:y|ies)|inquir(?:y|ies)|review|interviews?)';
/** Between the answer and the work: what is done about the work after the answer is none of it. */
const gap = (most: number) =>
  `(?:(?!\\b(?:follow(?:s|ed)? (?:each|the|every|up|it|them|jobs|all|any|what|that)|track|monitor|keep|check|list|lists|says?|tells?|stat(?:e|es)|sets? out|explain|ring|phone|call|ask|watch|stay|visit|contact|update)\\w*\\b)[^.;]){0,${most}}?`;

/** That the answer does not wait, comes before, or was there already. */
const free =
  "\\b(?:(?:do|does|will|need|must|is|are|did) not (?:have to |need to )?(?:wait\\w*|depend|hold)|(?:don't|doesn't|won't) (?:wait|depend|hold)|never (?:wait|hold)|without waiting|rather than (?:wait|when)|not (?:when|once|after|only)|even (?:if|where|when|though)|whether or not|regardless|long before|(?:does not|never) depends?|(?:before|although|though) (?:the |any |all |every )?(?:repairs?|works?|jobs?|actions?)[^.;]{0,30}? (?:is|are|has|have|may)|ahead of|as soon as (?:we|it|the answer) (?:know|is known)|when (?:we know|it is known|the answer is known))\\b";
const afterwards =
  '\\b(?:write|writes|ring|rings|call|calls|contact|contacts|visit|speak|hear)(?: (?:to|from))?(?: (?:you|us))? again\\b|\\b(?:how it went|happy with|satisf\\w+ with|to check|to ask|whether|survey|feedback|questions?)\\b|\\b(?:after|since|following|in) (?:our|the|your) (?:\\w+ )?(?:answer|response|letter|reply|decision|outcome)\\b';

/** An answer that comes when the work is done, not when it is known. */
export const answerHeld: CaseTable = {
  unless: ['past', 'quoted'],
  spared: free,
  cases: [
    {
      id: 'answer-then',
      tells: 'the answer coming when the work is done',
      says: 'You get our decision when the roof has been mended.',
      spares: 'You get our decision before the roof has been mended.',
      cues: 'respon|answer|repl|letter|decision|finding|outcome|conclusion|hear|write|writ&complet|finish|done|carried|closed|signed|delivered|paid|fixed|put right|resolved|conclu|place|install|made good|mend|dried|implement|ended|over|repair|replac|cured|gone|sorted|treated|works|working|nothing|end of',
      match: `\\b${answer}\\b${gap(60)}\\b${moment}\\b${gap(50)}\\b(?:${work}\\b${gap(50)}\\b${done}|${done} (?:of|to) (?:[\\w'-]+ ){0,3}?${work}|completion|completed (?:works?|repairs?|jobs?)|nothing (?:is |more |else )?(?:left |remains )?to (?:do|be done))\\b|\\b${answer}\\b${gap(30)}\\bat the end of (?:the |all |any )?(?:[\\w'-]+ )?${work}\\b`,
      also: [`\\b(?:${work}|nothing)\\b`],
      spared: `${afterwards}|\\b${enquiry} (?:is|has been|are|have been) ${done}\\b`,
    },
    {
      id: 'work-first',
      tells: 'the work coming first and the answer then',
      says: 'Once the boiler is fixed, you get our decision.',
      spares: 'Once the boiler is known to be faulty, you get our decision.',
      cues: 'respon|answer|repl|letter|decision|finding|outcome|conclusion|hear|write|writ&complet|finish|done|carried|closed|signed|delivered|paid|fixed|put right|resolved|conclu|place|install|made good|mend|dried|implement|ended|over|repair|replac|cured|gone|sorted|treated',
      match: `\\b(?:once|when|whenever|until|after|as soon as|following|upon|wait\\w*(?: for)?|only when|only after)\\b${gap(60)}\\b(?:${work}\\b${gap(40)}\\b${done}|${done} of (?:[\\w'-]+ ){0,3}?${work})\\b${gap(60)}\\b${answer}\\b`,
      spared: afterwards,
    },
    {
      id: 'work-before-answer',
      tells: 'the work being finished before the answer',
      says: 'We finish the work before we answer.',
      spares: 'We answer before we finish the work.',
      cues: 'complet|finish|carry|carri|do |done|fix|deliver|repair|mend|put&respon|answer|repl|letter|decision|finding|outcome|conclusion&first|before|afterwards|then|together|along|same time|ready to',
      match: `\\b(?:complet\\w*|finish\\w*|carry out|fix|deliver|mend|do the|put right|done|carried out|fixed|delivered)\\b${gap(40)}\\b(?:first|before)\\b${gap(30)}\\b${answer}\\b|\\b${answer}\\b${gap(30)}\\b(?:together|along|at the same time)\\b${gap(60)}\\b${work}\\b${gap(40)}\\b${done}|\\b${work}\\b${gap(30)}\\b(?:first|${done})\\b${gap(20)}\\b(?:and then|(?<!by )then|afterwards|before)\\b${gap(30)}\\b${answer}\\b`,
      also: [`\\b${work}\\b`],
      spared: `${afterwards}|\\b(?:first|before)[^.;]{0,15}? (?:investigation|working day|date)\\b`,
    },
    {
      id: 'not-before',
      tells: 'no answer before the work is done',
      says: 'We do not answer before the decorators are done.',
      spares: 'We do not answer before we know enough.',
      cues: "not|n't|never|no |hold|held|delay|withh|postpon|defer|put off|wait&before|until|unless|till|pending|while|whilst|as long as|for ",
      match: `\\b(?:(?:do|does|will|can|is|are|shall|may) ?(?:not|n't)|cannot|never|no|hold\\w*|held|delay\\w*|withh\\w+|postpon\\w*|defer\\w*|put off)\\b${gap(50)}\\b${answer}\\b${gap(40)}\\b(?:before|until|unless|till|pending|while|whilst|as long as)\\b${gap(50)}\\b(?:${work}\\b${gap(50)}\\b(?:${done}|${undone})|${done} of)\\b|\\b${answer}\\b${gap(30)}\\b(?:not|n't|cannot|held|delayed|withheld|postponed|deferred|put off|waits?)\\b${gap(40)}\\b(?:before|until|unless|till|pending|for|while|whilst|as long as)\\b${gap(50)}\\b(?:${work}\\b${gap(50)}\\b(?:${done}|${undone})|${done} of)\\b`,
      spared: afterwards,
    },
  ],
};
