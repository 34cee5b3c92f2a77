import type { CaseTable } from '../../case.ts';

const channel =
  '(?:writing|written|(?:on-?line|web|paper|complaints?|our|the|a|this)? ?forms?\\b|form \\w+|e-?mails?|on-?line|websites?|web ?(?:page|form|chat|portal)?|portals?|apps?|accounts?|phone|telephone|letters?|post|in person|signed|offices?|reception|address|[\\w.-]+@[\\w.-]+)';
const complaints = '(?:complain\\w*|grievances?|dissatisfaction)';
const takes =
  '(?:accept|tak|log|regist|record|consider|deal(?:t)? with|look|handl|process|treat|open|start|investigat|receiv|acknowledg|recogni[sz])\\w*';

/** That a way is not the only one, or is open. */
const open =
  "\\b(?:in any way|any way you|(?:does|do|need|must|will|is|are) not (?:have to|need|use|be in writing|required)|(?:don't|doesn't|needn't) (?:have to|need|be)|no need|not (?:only|just|necessary|needed|required)|need not|if you (?:like|prefer|can|(?:wish|want)(?! to (?:complain|make|raise|submit)))|you (?:may|can) also|whichever|however you|or in any other|without (?:a|the|any) form|no form|never (?:have to|need)|nobody|no one)\\b";

/** One way to complain being the only one, or being asked for, or another being shut. */
export const waysLimited: CaseTable = {
  unless: ['past', 'quoted'],
  spared: open,
  cases: [
    {
      id: 'only-way',
      tells: 'one way to complain being the only one',
      says: 'You can complain only by post.',
      spares: 'You can complain by post, too.',
      cues: 'only|sole|exclusive|single|nothing but|no other|not possible&complain|grievance|dissatisf',
      match: `\\b${complaints}\\b[^.;]{0,60}?\\b(?:only|solely|exclusively)\\b[^.;]{0,40}?(?:\\b(?:through|by|via|in|on|using|with|from|at|to)\\b[^.;]{0,30}?\\b${channel}|\\b(?:if|when|where|as)\\b[^.;]{0,30}?\\b(?:in writing|written|forms?|signed|on-?line)\\b|\\bon-?line\\b)|\\b(?:only|solely|exclusively) (?:be )?(?:[\\w'-]+ ){0,2}?${takes}(?: with)? (?:a |any |your |formal |new )*${complaints}\\b[^.;]{0,50}?${channel}|\\b(?:only|solely|exclusively) (?:${complaints}|accept|take|log|register)\\b[^.;]{0,40}?\\b(?:made|sent|received|submitted|put|through|by|via|in|on|using|that)\\b[^.;]{0,30}?\\b${channel}|\\b${complaints}\\b[^.;]{0,50}?\\b(?:by|via|through|in|on|using) (?:[\\w'-]+ ){0,3}?${channel} ?(?:only|alone|exclusively)\\b|\\bonly (?:written|signed|on-?line|e-?mailed) ${complaints}\\b|\\b(?:only|sole|single|one) (?:way|route|channel|means|method|place|option)\\b[^.;]{0,40}?\\b${complaints}\\b|\\bno other (?:way|route|channel|means|method)\\b|\\b(?:only|solely|exclusively) (?:by|via|through|in|on|using) (?:the |our |an? )?[^.;,]{0,25}?${channel}[^.;]{0,50}?\\b${complaints}\\b`,
      spared:
        '\\bonly (?:the )?(?:complaints? (?:team|officer|manager)|use)\\b|\\bonly (?:have|need|ask)\\b|\\b(?:an|your|the) answer\\b',
    },
    {
      id: 'way-asked-for',
      tells: 'a way being demanded for a complaint',
      says: 'Each complaint has to be made on our form.',
      spares: 'Each complaint can be made on our form.',
      cues: 'must|have to|has to|need|should|shall|require|expect|are to|is to|oblig|asked&complain|grievance',
      match: `\\b${complaints}\\b[^.;]{0,40}?\\b(?:must|ha(?:ve|s) to|needs? to|should|shall|(?:are|is) (?:required|expected|asked|obliged|to)|ought to)\\b[^.;]{0,40}?\\b(?:in writing|written|signed|e-?mailed|posted|faxed|phoned in|(?:on|by|via|through|using|in|with|to) (?:the |our |an? |your )?[^.;,]{0,25}?(?:${channel}))|\\b(?:must|ha(?:ve|s) to|needs? to|should|shall|(?:are|is) (?:required|expected|obliged)(?: to)?|ought to)\\b[^.;]{0,25}?\\b(?:put|make|submit|send|lodge|raise|register|write|file|bring)\\b[^.;]{0,25}?\\b${complaints}\\b[^.;]{0,30}?\\b(?:in writing|signed|(?:on|by|via|through|using) (?:the |our |an? |your )?[^.;,]{0,25}?(?:${channel}))`,
      spared:
        '\\b(?:we|staff|officers|caretakers?|colleagues|the \\w+) (?:must|have to|need to|should) (?:answer|reply|respond|confirm|put|log|record|pass)\\b|\\bnot sent\\b',
    },
    {
      id: 'form-asked-for',
      tells: 'a form being demanded',
      says: 'Before anything else you must fill in the blue form.',
      spares: 'If you like you can fill in the blue form.',
      cues: 'form|writing&must|have to|need|require|oblig|should|expected|asked',
      match:
        "\\b(?:you|residents?|tenants?|customers?|complainants?|anyone|people|everybody|everyone|who\\w*)\\b(?: who [^.;]{0,30}?)? (?:[\\w'-]+ )?(?:must|ha(?:ve|s) to|(?:will )?needs? to|should|shall|(?:are|is|will be) (?:required|expected|obliged|asked) to|ought to)(?: first| always| then| also)? (?:complete|fill|use|submit|sign|return|download|send|collect|get|write|put)\\b[^.;]{0,40}?\\b(?:forms?|in writing)\\b",
      spared:
        '\\b(?:help|appeal|escalat\\w+|stage (?:2|two)|review|reimburse\\w*|claim|compensation|refund|consent|authority)\\b',
    },
    {
      id: 'form-before',
      tells: 'a complaint waiting for a form or for being written down',
      says: 'We open a complaint once you have sent in the form.',
      spares: 'We open a complaint once you have told us of it.',
      cues: 'once|until|before|unless|without|when|after|only if|as soon as&form|writing|written|signed&complain|case|look|start|begin|act',
      match: `\\b(?:${takes}|act|do anything|begin|proceed|count\\w*|exist\\w*|valid)\\b[^.;]{0,60}?\\b(?:once|until|before|unless|without|only (?:when|if)|when|after|as soon as)\\b[^.;]{0,50}?\\b(?:(?:complet|fill|submit|sign|sent|return|receiv|have|has|had|without)\\w*\\b[^.;]{0,25}?\\bforms?|forms? (?:is|has been|are|have been) (?:complet|fill|submit|sign|sent|return|receiv)\\w*|a (?:\\w+ )?form|in writing|written down|signed)\\b|\\b(?:until|unless|without|before|once)\\b[^.;]{0,40}?\\b(?:forms?|in writing|signed)\\b[^.;]{0,60}?\\b(?:${takes}|act|do anything|begin|proceed)\\b`,
      spared:
        '\\b(?:for you|with you|act for|on (?:your|their) behalf|represent\\w*|stage (?:2|two)|answer\\w*|respon\\w*|refus\\w*|appeal|escalat\\w+|review|compensation|consent|authority|we confirm|confirm)\\b',
    },
    {
      id: 'way-shut',
      tells: 'complaints made in one way not being taken',
      says: 'Spoken complaints are not accepted.',
      spares: 'Spoken complaints are accepted.',
      cues: 'complain&verbal|oral|spoken|phone|call|social|mail|person|face|text|whatsapp|letter|post|staff|desk|reception|centre|caretaker|contractor|worker|operative|officer|handwritten|online|facebook|media',
      match: `\\b(?:verbal|oral|spoken|telephone|phone|telephoned|e-?mail(?:ed)?|social media|facebook|posted|handwritten|unwritten|on-?line|text) ${complaints} [^.;]{0,40}?\\b(?:not|cannot|never|no)\\b|\\b(?:do|does|can|will|are|is|may|must|shall|would) ?(?:not|n't)\\b(?: able to| allowed to| permitted to)? ${takes}(?: with| at| on)? (?:a |any |your |formal |new )*${complaints}\\b[^.;]{0,30}?\\b(?:by|over|on|via|through|in|from|at)\\b|\\b(?:(?:call|contact|service)[ -](?:cent(?:re|er)|desk)|reception\\w*|staff|caretakers?|colleagues|operatives|contractors?|workers?|officers?|wardens?|front desk)\\b[^.;,]{0,30}?(?:\\b(?:not|cannot|never|unable)\\b|n't)[^.;,]{0,20}?\\b${takes}(?: with| at| on)? (?:a |any |your |formal |new )*${complaints}\\b`,
      also: [
        `(?:\\b(?:not|cannot|never|no|unable)|n't)\\b[^.;]{0,40}?\\b${takes}|\\b${takes}[^.;]{0,20}?\\b(?:not|no)\\b|\\bnot (?:be )?(?:a |formal |valid )*complaints?\\b|\\b(?:ignored|rejected|returned|refused|disregarded)\\b`,
        `\\b${complaints}\\b`,
      ],
      spared:
        '\\b(?:outcome|decide|close|answer|refuse|only the|never (?:refuse|turn)|ignored? (?:no|none)|(?:not|never) (?:be )?(?:ignored|rejected|refused|returned|turned))\\b',
    },
    {
      id: 'way-ignored',
      tells: 'complaints made in one way being turned away',
      says: 'Complaints on Facebook are disregarded.',
      spares: 'Complaints on Facebook are logged.',
      cues: 'complain&ignor|reject|return|refus|disregard|redirect|not ',
      match: `\\b${complaints}\\b(?: (?:that (?:come|are|reach)\\w*|made|sent|raised|received|submitted|left|posted|put|given|arriving|coming))* (?:by|over|on|via|through|in|from|at|to|using)\\b[^.;]{0,40}?\\b(?:are|is|will|be|get|cannot|can)\\b(?: not| be)*? (?:ignored|rejected|returned|refused|disregarded|redirected|not (?:be )?${takes}|(?:be )?${takes})`,
      also: ['\\b(?:ignored|rejected|returned|refused|disregarded|redirected|not|cannot)\\b'],
      spared:
        '\\b(?:(?:not|never) (?:be )?(?:ignored|rejected|refused|returned|disregarded|turned)|with(?:in|out) |only the)\\b',
    },
    {
      id: 'way-impossible',
      tells: 'a way to complain not existing',
      says: 'Complaints cannot be made on the phone.',
      spares: 'Complaints can be made on the phone.',
      cues: "complain&not|n't|unable|impossible",
      match: `\\b${complaints}\\b(?: [\\w'-]+)?(?: (?:cannot|can not|can't|may not|must not|will not|are not)(?: to)?)(?: be)? (?:made|raised|submitted|sent|lodged|given|put|brought|reported)\\b[^.;]{0,30}?\\b(?:by|over|on|via|through|in|from|at|to|using)\\b|\\b(?:not possible|impossible|unable|not able) (?:for you )?to (?:complain|make (?:a|your) complaint) (?:by|over|on|via|through|in|at|to|using)\\b|\\byou (?:cannot|can't|may not) (?:complain|make (?:a|your) complaint) (?:by|over|on|via|through|in|at|to|using)\\b`,
      spared: '\\b(?:on behalf|in the name|later than|more than|about)\\b',
    },
    {
      id: 'wanted-in-writing',
      tells: 'the landlord wanting complaints in one form',
      says: 'We want your complaint in writing.',
      spares: 'We want your complaint in your own words.',
      cues: "ask|need|want|require|expect|insist|first|without|mandatory|compulsory|obligatory|essential|necessary|other|not|n't|never|unable&complain&writing|written|form|portal|online|email|e-mail|letter",
      match: `\\bforms? (?:is|are) (?:mandatory|compulsory|obligatory|required|essential|necessary)\\b|\\bother (?:ways|channels|means|contacts?|routes)\\b[^.;]{0,40}?\\bnot (?:be )?${takes}|\\b(?:not|cannot|never|n't|unable to) (?:be )?(?:${takes}|act)(?: on| with| at)? (?:a |any )?${complaints} (?:that|which|if it) (?:is|are|has|have) not (?:been )?(?:in writing|written|signed|on (?:the|our) form|put in writing)|\\bwe (?:[\\w'-]+ )?(?:ask|need|want|requir|expect|insist)\\w*(?: (?:that|for|on|you|residents|to|people|have|put|make|send|submit))*(?: [\\w'-]+){0,2}? ${complaints}(?: (?:is|are|be|to be|must be))?(?: (?:made|put|sent|submitted|given))? (?:in writing|written|signed|(?:on|by|via|through|using) (?:the |our |an? )?[^.;,]{0,25}?${channel})|\\b(?:fill in|complete|use|download|send us) (?:the|our|a) (?:[\\w'-]+ )?form first\\b|\\bfirst (?:fill in|complete|download|get) (?:the|our|a)[^.;,]{0,20} form\\b`,
      spared: '\\b(?:stage (?:2|two)|escalat\\w+|appeal|review|staff|officers|contractors)\\b',
    },
    {
      id: 'has-to-write',
      tells: 'who complains having to write',
      says: 'Who wishes to complain has to write to us.',
      spares: 'Who wishes to complain may write to us.',
      cues: 'must|have to|has to|need|should|require|oblig&complain&write|email|e-mail|log in|go on|portal|website|app|ring|phone|call',
      match: `\\b(?:(?:to|who|you|and|wish\\w*|want\\w*) (?:wish\\w* to |want\\w* to |would like to )?complain\\w*|mak(?:e|ing) a complaint|complainants?|with a complaint)\\b[^.;]{0,40}?\\b(?:must|ha(?:ve|s) to|needs? to|should|shall|(?:are|is) (?:required|expected|obliged) to)(?: first| always)? (?:write|e-?mail|log in|go on-?line|use the|use our|ring|phone|call|visit|come)\\b`,
    },
    {
      id: 'only-here',
      tells: 'a way to complain, where the ways are listed, being the only one',
      says: 'Only in writing.',
      spares: 'In writing.',
      cues: 'only|solely|exclusively|must|have to|has to|not ',
      match: `\\b(?:only|solely|exclusively)\\b(?: (?!the complaints? team)[\\w'-]+){0,4}? ${channel}|\\b${channel} ?(?:only|exclusively)(?=[.,;:]|$| and| or)|\\b(?:must|ha(?:ve|s) to|needs? to) be (?:in writing|signed|(?:on|by|via|through|using|made|sent|put|submitted) [^.;,]{0,25}?${channel})|\\b(?:no|not|never) (?:[\\w'-]+ ){0,3}?(?:by|over|on|through) (?:the )?(?:phone|telephone|e-?mail|social media|post)\\b`,
      spared:
        '\\b(?:open|between|weekdays?|hours|answer|staffed|use your|mondays?|if you only|your address)\\b',
    },
    {
      id: 'sent-to-form',
      tells: 'who complains otherwise being sent to a form',
      says: 'If you ring us we will ask you to use the web form.',
      spares: 'If you ring us we will fill in the web form for you.',
      cues: 'ask|direct|refer|tell|point|send|hand|instead&form|writing|portal|online|website|letter|email|e-mail',
      match:
        "\\b(?:ask\\w*|direct\\w*|re-?direct\\w*|refer\\w*|tell|point\\w*|send|told|hand)\\b(?: [\\w'-]+){1,2} (?:to |back to )?(?:use|fill|complete|submit|put|write|the|our|an?)\\b[^.;]{0,25}?\\b(?:forms?|in writing|portal|on-?line|website)\\b",
      also: ['\\b(?:if|when|where|who|anyone|callers?|ring|phone|call|speak|visit|complaint|instead)\\w*\\b'],
      spared:
        '\\b(?:for you|with you|help\\w*|stage (?:2|two)|answer|evidence|photo\\w*|compensation|refund|claim|survey|feedback)\\b',
    },
  ],
};
