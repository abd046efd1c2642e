import { term, type Template } from './template.ts'

/** Template K: how a question was met. */
export const answerQuality: Template = {
  name: 'answer-quality',
  title: 'Quality of answers',
  description: 'For pairs of question and answer: answered, partly, deflected, declined, no new position.',
  source:
    'Demarche’s own, after the study of equivocal answers in political interviews (Bull 2003; Bavelas et al. 1990).',
  terms: [
    term('answer-quality', 'answered', 'answered', 'Says what was asked.', 'after Bull (2003)'),
    term(
      'answer-quality',
      'partly',
      'partly answered',
      'Takes up one part of the question, or only its edge.',
      'after Bull (2003)',
    ),
    term(
      'answer-quality',
      'deflected',
      'deflected',
      'Speaks of something else, or turns the question round.',
      'after Bull (2003)',
    ),
    term('answer-quality', 'declined', 'declined', 'Says that nothing will be said.', 'after Bull (2003)'),
    term(
      'answer-quality',
      'no-new-position',
      'no new position',
      'Refers to what was said before and adds nothing.',
      'Demarche',
    ),
  ],
  codes: [],
}
