import { answerQuality } from './answer-quality.ts'
import { disagreement } from './disagreement.ts'
import { stanceScale } from './stance-scale.ts'
import { term, type Template } from './template.ts'

/** The template that fits most work on press conferences, statements and read-outs. */
export const diplomacy: Template = {
  name: 'diplomacy',
  title: 'Positions in diplomacy',
  description:
    'Five-step stance scale with conditional, ambiguous, declined and silent; acts of ministerial speech; kinds, modes and status of disagreement; quality of answers.',
  source:
    'Stance scale after Kriesi et al. (2012), with stances off the scale added; acts after CAMEO roots 01–02 and PLOVER (2021), reworded; kinds of disagreement after Moore (2014) and Hensel & Mitchell (ICOW).',
  terms: [
    ...stanceScale.terms,

    term('act', 'asserts', 'asserts', 'States as fact or as right.', 'CAMEO 01–02 and PLOVER (2021), reworded'),
    term(
      'act',
      'reaffirms',
      'reaffirms',
      'States again what was held before, and says so.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term('act', 'demands', 'demands', 'Requires another to act or to stop.', 'CAMEO 01–02 and PLOVER (2021), reworded'),
    term(
      'act',
      'requests',
      'requests',
      'Asks another to act, without insistence.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term(
      'act',
      'proposes',
      'proposes',
      'Puts a plan, a date or a text forward.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term(
      'act',
      'welcomes',
      'welcomes',
      'Speaks well of what has been done or said.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term('act', 'agrees', 'agrees', 'Says that both sides hold the same.', 'CAMEO 01–02 and PLOVER (2021), reworded'),
    term(
      'act',
      'expresses-concern',
      'expresses concern',
      'Says that something worries the speaker.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term(
      'act',
      'criticises',
      'criticises',
      'Blames what another does or says.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term('act', 'protests', 'protests', 'Lodges a formal complaint.', 'CAMEO 01–02 and PLOVER (2021), reworded'),
    term(
      'act',
      'rejects',
      'rejects',
      'Turns down a claim, plan or demand of another.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term(
      'act',
      'warns',
      'warns',
      'Says what will follow if something is done.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term('act', 'concedes', 'concedes', 'Gives way on a point held before.', 'CAMEO 01–02 and PLOVER (2021), reworded'),
    term(
      'act',
      'explains',
      'explains',
      'Gives reasons or clarifies, without a new claim.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term(
      'act',
      'declines-to-comment',
      'declines to comment',
      'Says that nothing will be said.',
      'CAMEO 01–02 and PLOVER (2021), reworded',
    ),
    term('act', 'denies', 'denies', 'Says that something is not so.', 'CAMEO 01–02 and PLOVER (2021), reworded'),

    ...disagreement.terms,
    ...answerQuality.terms,
  ],
  codes: [],
}
