import { boundedCode, code, stance, type Template } from './template.ts'

/** Template B: subject, object and direction. */
export const coreSentence: Template = {
  name: 'core-sentence',
  title: 'Core sentence',
  description:
    'Every sentence is reduced to who relates to whom or what, and in which direction: five steps from −1 to +1. Holder and issue (or addressee) are subject and object; two codes tell actor–actor from actor–issue.',
  source:
    'Kleinnijenhuis & Pennings (2001); Kriesi et al. (2008, 2012); codebook of PolDem. Position is the mean direction, salience the share of sentences.',
  terms: [
    stance(
      'core-against',
      -1,
      '▼▼',
      'is against',
      'is against {issue}',
      'Full opposition: the subject rejects the object, or acts against it.',
      'Kriesi et al. (2012)',
    ),
    stance(
      'core-rather-against',
      -0.5,
      '▼',
      'is rather against',
      'is rather against {issue}',
      'Qualified opposition: criticism, reservations, an intention only.',
      'Kriesi et al. (2012)',
    ),
    stance(
      'core-neutral',
      0,
      '●',
      'is neutral towards',
      'is neutral towards {issue}',
      'Relates subject and object without direction, or in both at once.',
      'Kriesi et al. (2012)',
    ),
    stance(
      'core-rather-for',
      0.5,
      '▲',
      'is rather for',
      'is rather for {issue}',
      'Qualified support: openness, a possibility, partial praise.',
      'Kriesi et al. (2012)',
    ),
    stance(
      'core-for',
      1,
      '▲▲',
      'is for',
      'is for {issue}',
      'Full support: the subject endorses the object, or acts for it.',
      'Kriesi et al. (2012)',
    ),
  ],
  codes: [
    code('Core sentence', 'What kind of object the sentence has.', 'Kriesi et al. (2012)', [
      boundedCode(
        'actor–issue',
        'A political actor takes a direction towards an issue.',
        'The object is a matter, plan, rule or place.',
        'The object is another actor, even where an issue is named on the way.',
        'Kriesi et al. (2012)',
      ),
      boundedCode(
        'actor–actor',
        'A political actor takes a direction towards another actor.',
        'Praise, blame, support or hostility that is addressed to someone as such.',
        'Rejection of what the other proposes: that is actor–issue.',
        'Kriesi et al. (2012)',
      ),
    ]),
  ],
}
