import type { Term, TermList } from '../domain/terms.ts'
import type { Template } from './template.ts'

type NewTerm = Omit<Term, 'id' | 'rank'>

function plain(list: TermList, key: string, label: string, definition: string, phrase = label): NewTerm {
  return { list, key, label, phrase, sign: '', value: null, definition, example: '', source: '' }
}

function stance(
  key: string,
  value: number | null,
  sign: string,
  label: string,
  phrase: string,
  definition: string,
): NewTerm {
  return { list: 'stance', key, label, phrase, sign, value, definition, example: '', source: '' }
}

/** The template that fits most work on press conferences, statements and read-outs. */
export const diplomacy: Template = {
  name: 'diplomacy',
  title: 'Positions in diplomacy',
  description:
    'Five-step stance scale with conditional, ambiguous, declined and silent; acts of ministerial speech; kinds, modes and status of disagreement.',
  source:
    'Stance scale after Kriesi et al. (2012), with stances off the scale added; acts after CAMEO roots 01–02 and PLOVER (2021), reworded; kinds of disagreement after Moore (2014) and Hensel & Mitchell (ICOW).',
  terms: [
    stance('rejects', -2, '▼▼', 'rejects', 'rejects {issue}', 'Says no, outright or by an incompatible claim.'),
    stance(
      'leans-against',
      -1,
      '▼',
      'leans against',
      'leans against {issue}',
      'Voices doubt, concern or reservations without a refusal.',
    ),
    stance('neutral', 0, '●', 'is neutral on', 'is neutral on {issue}', 'Speaks to the issue and takes neither side.'),
    stance('leans-for', 1, '▲', 'leans towards', 'leans towards {issue}', 'Speaks well of it without commitment.'),
    stance('supports', 2, '▲▲', 'supports', 'supports {issue}', 'Endorses, commits to it or claims it.'),
    stance(
      'conditional',
      null,
      '◇',
      'makes conditional',
      'makes {issue} conditional',
      'A yes or no that hangs on something else; say on what under conditions.',
    ),
    stance(
      'ambiguous',
      null,
      '≈',
      'is ambiguous on',
      'is ambiguous on {issue}',
      'Can be read either way, and was perhaps meant to.',
    ),
    stance(
      'declined',
      null,
      '∅',
      'declines to state a position on',
      'declines to state a position on {issue}',
      'Was asked or had the floor, and says that nothing will be said.',
    ),
    stance(
      'silent',
      null,
      '–',
      'is silent on',
      'is silent on {issue}',
      'Passes over it where it was to be expected. Only ever as an explicit finding.',
    ),

    plain('act', 'asserts', 'asserts', 'States as fact or as right.'),
    plain('act', 'reaffirms', 'reaffirms', 'States again what was held before, and says so.'),
    plain('act', 'demands', 'demands', 'Requires another to act or to stop.'),
    plain('act', 'requests', 'requests', 'Asks another to act, without insistence.'),
    plain('act', 'proposes', 'proposes', 'Puts a plan, a date or a text forward.'),
    plain('act', 'welcomes', 'welcomes', 'Speaks well of what has been done or said.'),
    plain('act', 'agrees', 'agrees', 'Says that both sides hold the same.'),
    plain('act', 'expresses-concern', 'expresses concern', 'Says that something worries the speaker.'),
    plain('act', 'criticises', 'criticises', 'Blames what another does or says.'),
    plain('act', 'protests', 'protests', 'Lodges a formal complaint.'),
    plain('act', 'rejects', 'rejects', 'Turns down a claim, plan or demand of another.'),
    plain('act', 'warns', 'warns', 'Says what will follow if something is done.'),
    plain('act', 'concedes', 'concedes', 'Gives way on a point held before.'),
    plain('act', 'explains', 'explains', 'Gives reasons or clarifies, without a new claim.'),
    plain('act', 'declines-to-comment', 'declines to comment', 'Says that nothing will be said.'),
    plain('act', 'denies', 'denies', 'Says that something is not so.'),

    plain('disagreement-kind', 'factual', 'factual', 'On what is or was the case.'),
    plain('disagreement-kind', 'interest', 'interest', 'On who gets what.'),
    plain('disagreement-kind', 'principle', 'value or principle', 'On what is right.'),
    plain('disagreement-kind', 'legal', 'legal', 'On what a law or treaty means or requires.'),
    plain('disagreement-kind', 'territorial', 'territorial', 'On whose a place is.'),
    plain('disagreement-kind', 'naming', 'naming', 'On what something is to be called.'),
    plain('disagreement-kind', 'procedural', 'procedural', 'On sequence, forum or format.'),
    plain('disagreement-kind', 'scope', 'scope', 'On what belongs to the matter.'),
    plain('disagreement-kind', 'relationship', 'relationship or tone', 'On how the parties treat each other.'),
    plain('disagreement-kind', 'structural', 'structural', 'On alliances, forces and systems behind the matter.'),

    plain(
      'disagreement-mode',
      'explicit-rejection',
      'explicit rejection',
      'One side refuses in words what the other holds.',
    ),
    plain(
      'disagreement-mode',
      'counter-claim',
      'counter-claim',
      'Each holds what excludes the other, without naming it.',
    ),
    plain(
      'disagreement-mode',
      'conditional-linkage',
      'conditional linkage',
      'One side makes the matter depend on another.',
    ),
    plain('disagreement-mode', 'omission', 'omission', 'One side passes over what the other stresses.'),
    plain(
      'disagreement-mode',
      'denial',
      'denial that any dispute exists',
      'One side says that there is nothing to disagree on.',
    ),
    plain(
      'disagreement-mode',
      'agree-to-disagree',
      'agree to disagree',
      'Both say that they differ and leave it there.',
    ),

    plain('disagreement-status', 'open', 'open', 'Stands as it is.'),
    plain('disagreement-status', 'narrowing', 'narrowing', 'The sides are coming closer.'),
    plain('disagreement-status', 'dormant', 'dormant', 'Nobody speaks of it at present.'),
    plain('disagreement-status', 'resolved', 'resolved', 'Settled, by agreement or by events.'),
    plain('disagreement-status', 'denied', 'denied by one side', 'One side says that it does not exist.'),

    plain('answer-quality', 'answered', 'answered', 'Says what was asked.'),
    plain('answer-quality', 'partly', 'partly answered', 'Takes up one part of the question, or only its edge.'),
    plain('answer-quality', 'deflected', 'deflected', 'Speaks of something else, or turns the question round.'),
    plain('answer-quality', 'declined', 'declined', 'Says that nothing will be said.'),
    plain('answer-quality', 'no-new-position', 'no new position', 'Refers to what was said before and adds nothing.'),
  ],
}
