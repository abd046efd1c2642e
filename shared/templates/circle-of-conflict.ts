import { term, type Template } from './template.ts'

/** Template M: five sources of conflict. */
export const circleOfConflict: Template = {
  name: 'circle-of-conflict',
  title: 'Circle of conflict (Moore)',
  description: 'Five sources of conflict as kinds of disagreement: data, interest, value, relationship, structural.',
  source: 'After Moore, The Mediation Process (4th edition, 2014), in our own words.',
  terms: [
    term(
      'disagreement-kind',
      'data',
      'data',
      'Lack of information, false information, or different readings of it.',
      'Moore (2014)',
    ),
    term(
      'disagreement-kind',
      'interest',
      'interest',
      'Needs that cannot all be met: substance, procedure, standing.',
      'Moore (2014)',
    ),
    term('disagreement-kind', 'value', 'value', 'Different standards of what is right or how to live.', 'Moore (2014)'),
    term(
      'disagreement-kind',
      'relationship',
      'relationship',
      'Feelings, mistrust, bad communication, repeated slights.',
      'Moore (2014)',
    ),
    term(
      'disagreement-kind',
      'structural',
      'structural',
      'Unequal power, control or resources; geography, time, roles.',
      'Moore (2014)',
    ),
  ],
  codes: [],
}
