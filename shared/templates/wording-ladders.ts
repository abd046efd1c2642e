import { code, type Template, type TemplateCode } from './template.ts'

/** The steps of a ladder as codes, weakest first. */
function ladder(
  name: string,
  definition: string,
  source: string,
  steps: readonly (readonly [string, string])[],
): TemplateCode {
  return code(
    name,
    definition,
    source,
    steps.map(([word, meaning], step) => code(`${step + 1} ${word}`, meaning, source)),
  )
}

/** Template H: how strong the chosen verb is. */
export const wordingLadders: Template = {
  name: 'wording-ladders',
  title: 'Wording ladders',
  description:
    'Three ladders, weakest step first: the emotive and the instructive verbs of the Security Council, and “concern” in communiqués. The order is debated; move the steps as your material asks.',
  source:
    'Security Council ladders after Gruenberg (2009) as told in “The grammar of impotence” (The New Humanitarian); the ladder of concern is Demarche’s own.',
  terms: [],
  codes: [
    code('Wording', 'How strong the chosen word is among those that could have been used.', 'Gruenberg (2009)', [
      ladder('emotive', 'What a body says it feels.', 'Security Council wording, Gruenberg (2009)', [
        ['concerned', 'The mildest: it has been noticed and is not liked.'],
        ['grieved', 'Sorrow, without blame.'],
        ['deplored', 'Regret that blames what was done.'],
        ['condemned', 'Blame of the deed in plain words.'],
        ['alarmed', 'It may get worse.'],
        ['shocked', 'It goes beyond what was thought possible.'],
        ['indignant', 'Anger at whoever did it.'],
        ['censured', 'The strongest: a formal reproach.'],
      ]),
      ladder('instructive', 'What a body tells others to do.', 'Security Council wording, Gruenberg (2009)', [
        ['decides', 'Settles it, and addresses nobody.'],
        ['calls upon', 'Turns to someone, without weight.'],
        ['recommends', 'Advises.'],
        ['requests', 'Asks, and expects an answer.'],
        ['urges', 'Asks with insistence.'],
        ['warns', 'Names what will follow.'],
        ['demands', 'The strongest: requires.'],
      ]),
      ladder('concern', 'How a communiqué grades its concern.', 'Demarche', [
        ['takes note', 'It was heard; nothing more.'],
        ['follows closely', 'It is being watched.'],
        ['concern', 'It is disliked.'],
        ['serious or deep concern', 'It is disliked much, and said to be so.'],
        ['grave concern', 'It is held to be dangerous.'],
        ['cannot accept', 'Concern ends, refusal begins.'],
      ]),
    ]),
  ],
}
