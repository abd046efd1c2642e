import { boundedCode, code, stance, type Template } from './template.ts'

/** Template C: positions between two named end points, as experts scale them. */
export const deu: Template = {
  name: 'deu',
  title: 'Negotiated issue, 0 to 100 (DEU)',
  description:
    'For issues with two extreme outcomes: positions at 0, 25, 50, 75 or 100 between them, with codes for the end points, the reference point, the outcome and how much the matter weighs for an actor. Name the end points in the issue’s definition; add stances for values between.',
  source: 'Thomson, Stokman, Achen & König (2006); Thomson et al. (2012): Decision-making in the European Union.',
  terms: [
    stance(
      'at-0',
      0,
      '◀◀',
      'is at 0 on',
      'is at one end of {issue} (0)',
      'Wants the outcome that is named as 0.',
      'Thomson et al. (2006)',
    ),
    stance(
      'at-25',
      25,
      '◀',
      'is at 25 on',
      'is near one end of {issue} (25)',
      'Nearer to the outcome named 0.',
      'Thomson et al. (2006)',
    ),
    stance(
      'at-50',
      50,
      '●',
      'is at 50 on',
      'is midway on {issue} (50)',
      'Halfway between the two extremes.',
      'Thomson et al. (2006)',
    ),
    stance(
      'at-75',
      75,
      '▶',
      'is at 75 on',
      'is near the other end of {issue} (75)',
      'Nearer to the outcome named 100.',
      'Thomson et al. (2006)',
    ),
    stance(
      'at-100',
      100,
      '▶▶',
      'is at 100 on',
      'is at the other end of {issue} (100)',
      'Wants the outcome that is named as 100.',
      'Thomson et al. (2006)',
    ),
  ],
  codes: [
    code('Negotiated issue', 'Passages that let an issue be scaled.', 'Thomson et al. (2006)', [
      code('end point 0', 'Says what one extreme outcome would be.', 'Thomson et al. (2006)'),
      code('end point 100', 'Says what the other extreme outcome would be.', 'Thomson et al. (2006)'),
      boundedCode(
        'reference point',
        'Says what holds if nothing is agreed.',
        'The rule in force, the state of things before the talks.',
        'A threat of what one side would do then.',
        'Thomson et al. (2006)',
      ),
      code('outcome', 'Says what was agreed in the end, or that nothing was.', 'Thomson et al. (2006)'),
      code(
        'salience',
        'Shows how much the matter weighs for an actor, from 0 (none) to 100 (above all else).',
        'Thomson et al. (2006)',
        [
          code(
            'high (67–100)',
            'The actor would pay a high price for it, or comes back to it unasked.',
            'Thomson et al. (2006)',
          ),
          code('middle (34–66)', 'The actor argues for it among other things.', 'Thomson et al. (2006)'),
          code('low (0–33)', 'The actor mentions it in passing, or leaves it to others.', 'Thomson et al. (2006)'),
        ],
      ),
    ]),
  ],
}
