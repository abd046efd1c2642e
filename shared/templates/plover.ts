import { code, term, type Template } from './template.ts'

/** Template D: verbal acts of the event ontology PLOVER, with its modes and auxiliaries. */
export const plover: Template = {
  name: 'plover',
  title: 'Verbal acts (PLOVER)',
  description:
    'Eight verbal acts of cooperation and conflict as acts of positions; their modes, and the four auxiliaries that say whether an act is past, future, hypothetical or negated, as codes. Add CAMEO for plain statements, appeals and declined comments, which PLOVER leaves out.',
  source: 'After PLOVER, manual draft of 2021 (Open Event Data Alliance, CC BY-SA 4.0); definitions in our own words.',
  terms: [
    term('act', 'agrees', 'agrees', 'Declares common ground or the will to cooperate.', 'PLOVER (2021), AGREE'),
    term('act', 'consults', 'consults', 'Meets, visits or speaks with the other side.', 'PLOVER (2021), CONSULT'),
    term(
      'act',
      'supports',
      'supports in words',
      'Praises, defends or endorses, or begins a diplomatic tie.',
      'PLOVER (2021), SUPPORT',
    ),
    term(
      'act',
      'concedes',
      'concedes',
      'Gives way: accepts a demand, eases a measure, apologises.',
      'PLOVER (2021), CONCEDE',
    ),
    term('act', 'requests', 'requests', 'Asks or demands that another act, change or yield.', 'PLOVER (2021), REQUEST'),
    term('act', 'accuses', 'accuses', 'Disapproves, blames, alleges or opens an inquiry.', 'PLOVER (2021), ACCUSE'),
    term('act', 'rejects', 'rejects', 'Turns down an offer, request or meeting.', 'PLOVER (2021), REJECT'),
    term(
      'act',
      'threatens',
      'threatens',
      'Announces a harm if something is done or left undone.',
      'PLOVER (2021), THREATEN',
    ),
  ],
  codes: [
    code('Mode of act', 'The narrower form of a verbal act.', 'PLOVER (2021)', [
      code('assist', 'A request or refusal concerns aid or support.', 'PLOVER (2021)'),
      code('change', 'A request or refusal concerns a policy or an order of things.', 'PLOVER (2021)'),
      code('yield', 'A request or refusal concerns giving way.', 'PLOVER (2021)'),
      code('meet', 'A request or refusal concerns talks or a mediator.', 'PLOVER (2021)'),
      code('disapprove', 'An accusation that only voices displeasure.', 'PLOVER (2021)'),
      code('allege', 'An accusation of a particular deed.', 'PLOVER (2021)'),
      code('investigate', 'An accusation that comes as an inquiry.', 'PLOVER (2021)'),
      code('visit', 'A consultation that takes one side to the other.', 'PLOVER (2021)'),
      code('third party', 'A consultation on neutral ground or through a mediator.', 'PLOVER (2021)'),
      code('multilateral', 'A consultation of more than two parties.', 'PLOVER (2021)'),
      code('phone', 'A consultation at a distance.', 'PLOVER (2021)'),
    ]),
    code('Auxiliary of act', 'How the act stands to the facts.', 'PLOVER (2021)', [
      code('historical', 'The act lies well before the text, and is only recalled.', 'PLOVER (2021)'),
      code('future', 'The act is announced and has not been done.', 'PLOVER (2021)'),
      code('hypothetical', 'The act is supposed: if, in case, were it that.', 'PLOVER (2021)'),
      code('negated', 'The text says that the act was not done.', 'PLOVER (2021)'),
    ]),
  ],
}
