import { boundedCode, code, type Template } from './template.ts'

/** Template L: how well a speech deliberates. */
export const dqi: Template = {
  name: 'dqi',
  title: 'Discourse quality (DQI)',
  description:
    'For speeches and answers that contain a demand: justification, common good, respect and constructive politics, each in its grades.',
  source: 'After the Discourse Quality Index (Steenbergen, Bächtiger, Spörndli & Steiner 2003), in our own words.',
  terms: [],
  codes: [
    code(
      'Discourse quality',
      'How a speech with a demand deals with reasons and with others.',
      'Steenbergen et al. (2003)',
      [
        code('participation', 'Whether the speaker can speak.', 'Steenbergen et al. (2003)', [
          code('interrupted', 'The speaker is cut off, or says so.', 'Steenbergen et al. (2003)'),
          code('normal', 'The speaker can finish.', 'Steenbergen et al. (2003)'),
        ]),
        code('justification', 'How far the demand is reasoned.', 'Steenbergen et al. (2003)', [
          code('none', 'A demand and no reason.', 'Steenbergen et al. (2003)'),
          code(
            'inferior',
            'A reason whose link to the demand stays open, or an illustration only.',
            'Steenbergen et al. (2003)',
          ),
          code('qualified', 'One complete reason.', 'Steenbergen et al. (2003)'),
          code(
            'sophisticated',
            'Two or more complete reasons, or one worked out in depth.',
            'Steenbergen et al. (2003)',
          ),
        ]),
        code('common good', 'For whose sake the demand is made.', 'Steenbergen et al. (2003)', [
          code('own group', 'For one’s own country, region or group.', 'Steenbergen et al. (2003)'),
          code('neutral', 'No group and no common good is named.', 'Steenbergen et al. (2003)'),
          code('greatest number', 'For the good of most.', 'Steenbergen et al. (2003)'),
          code('least advantaged', 'For those who are worst off.', 'Steenbergen et al. (2003)'),
        ]),
        code('respect for groups', 'How those are spoken of whom the demand would help.', 'Steenbergen et al. (2003)', [
          code('none for groups', 'Only ill is said of them.', 'Steenbergen et al. (2003)'),
          code('implicit for groups', 'Nothing ill, nothing good.', 'Steenbergen et al. (2003)'),
          code('explicit for groups', 'At least one good word.', 'Steenbergen et al. (2003)'),
        ]),
        code('respect for demands', 'How others’ demands are treated.', 'Steenbergen et al. (2003)', [
          code('none for demands', 'They are run down.', 'Steenbergen et al. (2003)'),
          code('neutral to demands', 'They are neither run down nor valued.', 'Steenbergen et al. (2003)'),
          code('explicit for demands', 'They are acknowledged or taken up.', 'Steenbergen et al. (2003)'),
        ]),
        code('respect for counter-arguments', 'How reasons against are treated.', 'Steenbergen et al. (2003)', [
          code('ignored', 'There are some, and they are passed over.', 'Steenbergen et al. (2003)'),
          code('degraded', 'They are mentioned and run down.', 'Steenbergen et al. (2003)'),
          code('acknowledged', 'They are mentioned, without a judgement.', 'Steenbergen et al. (2003)'),
          code('valued', 'They are given weight.', 'Steenbergen et al. (2003)'),
        ]),
        code('constructive politics', 'Whether the speaker seeks a way for all.', 'Steenbergen et al. (2003)', [
          code('positional', 'Sits on the position.', 'Steenbergen et al. (2003)'),
          boundedCode(
            'alternative',
            'Proposes a way that belongs to another agenda.',
            'A change of subject that offers something.',
            'A compromise on the matter itself.',
            'Steenbergen et al. (2003)',
          ),
          code('mediating', 'Proposes a way that fits the matter and more than one side.', 'Steenbergen et al. (2003)'),
        ]),
      ],
    ),
  ],
}
