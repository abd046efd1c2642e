import { boundedCode, code, type Template } from './template.ts'

/** Template G: the parts of a claim. */
export const claim: Template = {
  name: 'claim',
  title: 'Claim, seven elements',
  description:
    'For marking the parts of a claim in the words themselves. Claimant, addressee, issue and position are also fields of every position; use the codes where the wording of a part matters.',
  source: 'After political claims analysis (Koopmans & Statham 1999; codebook of Europub.com, 2002), in our own words.',
  terms: [],
  codes: [
    code(
      'Claim',
      'A claim, part by part: who says where and how to whom what about whom, and why.',
      'Koopmans & Statham (1999)',
      [
        code(
          'where and when',
          'Words that place the claim: the occasion, the forum, the date.',
          'Koopmans & Statham (1999)',
        ),
        code('claimant', 'Words that name who makes the claim.', 'Koopmans & Statham (1999)'),
        boundedCode(
          'form',
          'How the claim is made.',
          'Press conference, note, demonstration, court case.',
          'What is claimed.',
          'Koopmans & Statham (1999)',
        ),
        boundedCode(
          'addressee',
          'Whom the claim calls on to act.',
          'Also those who are blamed or praised for it.',
          'The audience that merely listens.',
          'Koopmans & Statham (1999)',
        ),
        code('issue and position', 'What is to be done or left undone.', 'Koopmans & Statham (1999)'),
        code('object actor', 'Whose interests are touched, for better or worse.', 'Koopmans & Statham (1999)'),
        code('justification', 'Why: the reason, rule, value or precedent that is given.', 'Koopmans & Statham (1999)'),
      ],
    ),
  ],
}
