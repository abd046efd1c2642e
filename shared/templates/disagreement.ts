import { term, type Template } from './template.ts'

/** Template I: what a disagreement is about, how it shows, where it stands. Intensity is 1 to 5 in every project. */
export const disagreement: Template = {
  name: 'disagreement',
  title: 'Disagreement: kind, mode, status',
  description:
    'Ten kinds, six modes in which a disagreement shows in the words, five statuses. Intensity from 1 to 5 is part of every disagreement.',
  source:
    'Kinds after Moore’s circle of conflict (2014) and the claims of ICOW (Hensel & Mitchell), with naming, scope and procedure added; modes and statuses are Demarche’s own.',
  terms: [
    term('disagreement-kind', 'factual', 'factual', 'On what is or was the case.', 'Moore (2014): data'),
    term('disagreement-kind', 'interest', 'interest', 'On who gets what.', 'Moore (2014)'),
    term('disagreement-kind', 'principle', 'value or principle', 'On what is right.', 'Moore (2014): value'),
    term('disagreement-kind', 'legal', 'legal', 'On what a law or treaty means or requires.', 'Demarche'),
    term('disagreement-kind', 'territorial', 'territorial', 'On whose a place is.', 'Hensel & Mitchell (ICOW)'),
    term('disagreement-kind', 'naming', 'naming', 'On what something is to be called.', 'Demarche'),
    term('disagreement-kind', 'procedural', 'procedural', 'On sequence, forum or format.', 'Demarche'),
    term('disagreement-kind', 'scope', 'scope', 'On what belongs to the matter.', 'Demarche'),
    term(
      'disagreement-kind',
      'relationship',
      'relationship or tone',
      'On how the parties treat each other.',
      'Moore (2014)',
    ),
    term(
      'disagreement-kind',
      'structural',
      'structural',
      'On alliances, forces and systems behind the matter.',
      'Moore (2014)',
    ),

    term(
      'disagreement-mode',
      'explicit-rejection',
      'explicit rejection',
      'One side refuses in words what the other holds.',
      'Demarche',
    ),
    term(
      'disagreement-mode',
      'counter-claim',
      'counter-claim',
      'Each holds what excludes the other, without naming it.',
      'Demarche',
    ),
    term(
      'disagreement-mode',
      'conditional-linkage',
      'conditional linkage',
      'One side makes the matter depend on another.',
      'Demarche',
    ),
    term('disagreement-mode', 'omission', 'omission', 'One side passes over what the other stresses.', 'Demarche'),
    term(
      'disagreement-mode',
      'denial',
      'denial that any dispute exists',
      'One side says that there is nothing to disagree on.',
      'Demarche',
    ),
    term(
      'disagreement-mode',
      'agree-to-disagree',
      'agree to disagree',
      'Both say that they differ and leave it there.',
      'Demarche',
    ),

    term('disagreement-status', 'open', 'open', 'Stands as it is.', 'Demarche'),
    term('disagreement-status', 'narrowing', 'narrowing', 'The sides are coming closer.', 'Demarche'),
    term('disagreement-status', 'dormant', 'dormant', 'Nobody speaks of it at present.', 'Demarche'),
    term('disagreement-status', 'resolved', 'resolved', 'Settled, by agreement or by events.', 'Demarche'),
    term('disagreement-status', 'denied', 'denied by one side', 'One side says that it does not exist.', 'Demarche'),
  ],
  codes: [],
}
