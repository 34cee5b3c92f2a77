import type { CaseTable } from '../../case.ts';

const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)';
/** What only a time to answer in is called. */
const clock = `(?:clock|count(?:ing|down)?|timer|time[ -]?(?:limits?|frames?|scales?)|(?:response|answer|reply) (?:times?|periods?|targets?|deadlines?)|deadlines?|targets?(?: dates?)?|due dates?|(?:${number}[ -])?working[ -]days?|${number}[ -]days?|period|days)`;
/** What is said of it where it stands still; each without what is denied. */
const stops =
  '(?:stop(?:s|ped)?|paus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|fr(?:eezes|ozen|eeze)|halt(?:s|ed|ing)?|interrupt(?:s|ed)?|in abeyance|on (?:hold|pause|ice)|stands? still|(?:does|do|will|shall) not (?:run|count|tick|move|continue|apply(?= (?:while|whilst|until|when|where|if)))|(?:is|are) not (?:running|counting|ticking)|(?:ceases?|stops) to (?:run|count))';
const stopping =
  '(?:stop(?:s|ped|ping)?|paus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|freez(?:e|es|ing)|fr(?:oze|ozen)|halt(?:s|ed|ing)?|interrupt(?:s|ed|ing)?|hold|(?:put|puts|place|places|putting)(?= [^.;]{0,30}?on (?:hold|pause|ice)))';
const restarts =
  '(?:re-?starts?|re-?started|re-?sets?|resum(?:e|es|ed)|recommenc(?:e|es|ed)|(?:starts?|begins?|runs?|counts?|ticks?|started) (?:over |all over )?(?:again|anew|afresh)|starts? (?:from scratch|over)|picks? up again|goes on again|unfreez\\w+)';
const left =
  "(?:(?:is|are|do|does|will|shall|be) not (?:be )?(?:count\\w*|includ\\w*|part of)|(?:isn't|aren't|don't|doesn't|won't) (?:be )?(?:count\\w*|includ\\w*)|(?:is|are|be) (?:left out|taken (?:out|off)|excluded|disregarded|discounted|deducted|subtracted|ignored|omitted|added|set aside)|(?:exclude|disregard|discount|deduct|subtract|ignore)\\w*|(?:leave|take)\\w* (?:out|off|away)|add\\w* (?:on )?to)";
/** Why a landlord would let it stand still: somebody else has to do something first. */
const waiting =
  '\\b(?:wait\\w*|await\\w*|while|whilst|until|till|pending|outstanding|delay\\w*|once|whenever|when|where|if|in the meantime|meanwhile|between)\\b';
const others =
  '\\b(?:you|your|residents?|tenants?|customers?|complainants?|contractors?|surveyors?|specialists?|trades\\w+|roofers?|plumbers?|builders?|engineers?|operatives?|suppliers?|third part(?:y|ies)|agents?|experts?|comments?|information|details|documents?|evidence|photo\\w*|repl(?:y|ies)|reports?|inspections?|visits?|others?|someone else|somebody else|partners?|insurers?|freeholders?)\\b';
const given =
  '(?:comments?|remarks?|feedback|views|information|details|documents?|papers|evidence|photo\\w*|repl(?:y|ies)|reports?|inspections?|visits?|surveys?|quot(?:es?|ations?)|contractors?|surveyors?|answers? to our questions|everything|all (?:that )?we need|paperwork|records|forms?|statements?|response to (?:the|our) draft)';

/** Whether that it stops, or that more time is given, is denied. */
const denied =
  "\\b(?:never|not|cannot|n't|nor|neither|nothing|no longer|without|rather than)\\b(?: [\\w'-]+){0,4} (?:stop\\w*|paus\\w*|suspend\\w*|freez\\w*|halt\\w*|interrupt\\w*|restart\\w*|reset\\w*|on hold|more time|longer|add\\w* (?:to|days|time))\\b|\\b(?:nothing|nobody|no one|neither|no \\w+) [^.;]{0,30}?(?:stops?|pauses?|suspends?|freezes?|halts?|restarts?|resets?)\\b|\\b(?:keeps?|goes|carries|continues?) (?:on |to )?(?:running|run|counting|count|ticking|on(?! (?:hold|pause|ice)))\\b|(?<!\\bno (?:working )?days )\\b(?:are|is) (?:all )?(?:counted|included|part of)\\b|\\b(?:still|also|too|all) count\\b";
/** Days that are no working days in any count, what a resident asks for, and other things that stop. */
const notTheTime =
  '\\b(?:bank holidays?|public holidays?|weekends?|saturdays?|sundays?)\\b|\\b(?:if|when|where|because|unless) (?:you|a resident|residents) (?:ask|want|wish|prefer|would like|request)\\w*|\\bat your (?:own )?(?:request|wish)\\b|\\b(?:phone|help|telephone) ?lines?\\b';

/** The time to answer standing still, or beginning anew, while somebody else is waited for. */
export const clockStopped: CaseTable = {
  unless: ['past'],
  spared: denied,
  cases: [
    {
      id: 'clock-stops',
      tells: 'the time to answer standing still',
      says: 'The clock is paused until the plumber has told us what it was.',
      spares: 'The clock is never paused until the plumber has told us what it was.',
      cues: 'stop|paus|suspen|freez|froz|halt|interrupt|abeyance|hold|on ice|stand|not ',
      match: `\\b(?:(?:clock|timer|countdown)|${clock}|(?:the |our |your )time)(?: (?!not\\b|never\\b)[\\w'’-]+){0,4}? ${stops}\\b|\\btime (?:is |will be |may be |also )?(?:stops|suspended|${stops})\\b`,
      unless: [],
      spared: notTheTime,
    },
    {
      id: 'clock-is-stopped',
      tells: 'somebody stopping the time to answer',
      says: 'We then stop the clock and wait for your photographs.',
      spares: 'We then look at the clock and wait for your photographs.',
      cues: 'stop|paus|suspen|freez|froz|halt|interrupt|hold|put|plac',
      match: `\\b${stopping} (?:[\\w'-]+ ){0,2}?${clock}\\b`,
      spared: `${notTheTime}|\\b(?:no longer than|hold a|stop\\w* counting (?:at|on|after))\\b`,
    },
    {
      id: 'complaint-on-hold',
      tells: 'the complaint itself waiting for somebody',
      says: 'Your complaint is placed on hold until the roofer has written to us.',
      spares: 'If you ask for that, your complaint is placed on hold until you are home again.',
      cues: 'hold|paus|suspen|freez|froz|halt|park|ice|stop|not ',
      match:
        "\\b(?:complaint|case|investigation|enquir(?:y|ies)|stage (?:1|2|one|two)|process|matter|everything)(?: (?!not\\b|never\\b|no\\b)[\\w'-]+){0,4}? (?:on (?:hold|pause|ice)|(?:does|do|will|can) not (?:move|progress|advance|proceed|continue)|paus(?:es|ed)|suspended|frozen|halted|parked|stops|stopped)\\b|\\b(?:paus|suspend|freez|halt|park|stop)\\w* (?:the |your |our |a )?(?:complaint|case|investigation|enquir(?:y|ies)|process)\\b",
      also: [waiting, others],
      spared: notTheTime,
    },
    {
      id: 'days-left-out',
      tells: 'days of waiting not being counted',
      says: 'Days spent waiting for the roofer do not count.',
      spares: 'Days spent waiting for the roofer count like all others.',
      cues: 'count|includ|part of|left|leav|tak|exclud|disregard|discount|deduct|subtract|ignor|omit|add|set aside&day|time|delay|wait|period|weeks',
      match: `\\b(?:days?|time|period|delays?|waits?|waiting|weeks?)\\b[^.;:]{0,90}?\\b${left}`,
      also: [
        '\\b(?:wait\\w*|await\\w*|delay\\w*|until|while|whilst|pending|outstanding|between|takes?|need(?:s|ed)?|spen[dt]\\w*)\\b',
        others,
        '\\b(?:days?|time|clock|limit|target|period|calculation|count\\w*|deadline|timescale)\\b',
      ],
      spared: notTheTime,
    },
    {
      id: 'waiting-left-out',
      tells: 'waiting being taken off the time',
      says: 'We do not count the days for which the file lies with the contractor.',
      spares: 'We count the days for which the file lies with the contractor.',
      cues: 'count|exclud|disregard|discount|deduct|subtract|ignor|leav|tak|add',
      match:
        "\\b(?:(?:do|does|will|are|is) not|don't|doesn't|won't|never) (?:count\\w*|includ\\w*) [^.;]{0,60}?\\b(?:days?|time|period|waiting|wait|delay\\w*|weeks?)\\b|\\b(?:exclud|disregard|discount|deduct|subtract|ignor|leav|tak)\\w* (?:out |off |back )?(?:the |any |those |these |all |that |such )?(?:[\\w'-]+ )?(?:days?|time|waiting|waits?|delays?|weeks?|period)\\b",
      also: [
        '\\b(?:wait\\w*|await\\w*|delay\\w*|until|while|whilst|when|pending|for which|outstanding|takes?|need(?:s|ed)?|spen[dt]\\w*)\\b',
        others,
      ],
      spared: `${notTheTime}|\\bevery day\\b|\\badd\\w* (?:no|nothing)\\b`,
    },
    {
      id: 'clock-restarts',
      tells: 'the time to answer beginning anew',
      says: 'Our ten days begin afresh on the day of your reply.',
      spares: 'Our ten days begin on the day of your complaint.',
      cues: 'start|set|resum|recommenc|begin|run|count|tick|pick|goes|unfreez|another|further|new|fresh|no ',
      match: `\\b(?:${clock}|(?:the |our )?time)(?: (?!not\\b|never\\b)[\\w'-]+){0,4}? ${restarts}\\b|\\b(?:re-?start|re-?set|resum|recommenc)\\w* (?:the |our |your |a )?(?:[\\w'-]+ )?${clock}\\b|\\bno (?:working )?days? (?:(?:is|are|will be) counted|counts?)\\b|\\b(?:once|after|when)\\b[^.;]{0,40}?\\b${given}\\b[^.;]{0,30}?\\b(?:another|a further|a new|a fresh) ${number} (?:working )?days\\b|\\b(?:new|fresh) (?:period|count|clock|${number}[ -](?:working[ -])?days?)\\b[^.;]{0,30}?\\b(?:starts?|begins?|runs?)\\b`,
      spared: notTheTime,
    },
    {
      id: 'clock-from-others',
      tells: 'the time to answer beginning when something has come in',
      says: 'The ten working days begin only when we have the surveyor’s report.',
      spares: 'The ten working days begin when we acknowledge your complaint.',
      cues: 'start|begin|run|count|commenc',
      match: `\\b(?:${clock}|(?:the |our )time)(?: [\\w'-]+){0,3}? (?:starts?|begins?|runs?|counts?|counted|commences?)\\b[^.;]{0,15}? (?:when|once|after|from|as soon as|on)\\b(?:(?!acknowledg|receipt of your complaint|complaint (?:is|was) received|you complain)[^.;]){0,60}?\\b${given}\\b|\\b(?:starts?|begins?|runs?|counts?|counted|commences?) (?:only )?(?:when|once|after|from|as soon as)\\b(?:(?!acknowledg)[^.;,]){0,50}?\\b${given}\\b(?=[^.;]{0,30}$)`,
      also: [`\\b(?:${clock}|time)\\b`],
      spared: `${notTheTime}|\\b(?:whatever else|hears?|learns?|is told)\\b`,
    },
    {
      id: 'answer-after-others',
      tells: 'the days of the answer counting from what somebody else does',
      says: 'Our response follows within ten working days of receiving the contractor’s account of it.',
      spares: 'Our response follows within ten working days of acknowledging your complaint.',
      cues: 'answer|respon|reply|decision|outcome|letter&days|weeks',
      match: `\\b(?:within |in |takes? |follows? )?(?:a further |another |up to )?${number} (?:working )?(?:days|weeks) (?:of|after|from|following|once)\\b(?:(?!acknowledg|complaint)[^.;]){0,50}?\\b(?:${given}|you (?:have |had )?(?:sent|return\\w*|repl\\w+|respond\\w*|comment\\w*|answer\\w*|provid\\w*|giv\\w+|gave|suppl\\w+)|(?:have |has |having )?(?:heard|hearing) from (?:you|the))\\b`,
      also: [
        '\\b(?:answer(?!s? to our)\\w*|response|respond\\w*|reply to your complaint|decision|outcome|final letter)\\b',
        '\\b(?:receiv|receipt|having|have|has|get|got|hear|sent|send|your|their|the|all|any|last)\\w*\\b',
      ],
      spared: '\\b(?:acknowledgement of|extension|calls?|queries|emails?|e-mails?)\\b',
    },
    {
      id: 'time-added',
      tells: 'the wait being given to the landlord as more time',
      says: 'Any time for which you keep us waiting extends our limit by as much.',
      spares: 'Any time for which you keep us waiting leaves our limit as it is.',
      cues: 'extend|length|add|push|put|mov&wait|late|delay|time|days|deadline|limit|period|target|date',
      match:
        '\\b(?:extend|lengthen|push back|put back|move)\\w* (?:the|our|your) (?:[\\w-]+ )?(?:deadline|limit|time|period|timescale|target|date)s? by (?:as|the same|that|so|however|this)\\b|\\b(?:wait|late|delay|time|days?)\\w*\\b[^.;]{0,70}?\\b(?:extends?|lengthens?|(?:is|are|will be|be) (?:extended|lengthened|moved|pushed back|put back|added)|pushes back|puts back)\\b[^.;]{0,40}?\\b(?:accordingly|by (?:as|the same|that|so)|limits?|targets?|deadlines?|days?|time)\\b',
      also: [waiting, others],
      spared: `${notTheTime}|\\b(?:up to|no more than)\\b`,
    },
  ],
};
