import { SPEECH_CUES } from '../domain/guess-cues.ts'
import { anyOfLower } from '../domain/word-patterns.ts'
import { firstMatch } from './act-rules.ts'
import type { Sentence, SuggestionRule } from './suggestion.ts'

/** Attitudes too weak to be suggested by themselves, but telling beside the name of an issue. */
const ATTITUDES = anyOfLower({
  en: [
    'ready|prepared|willing|unwilling|hopes?|wish(?:es)?|wants?|problems?|solve|solved|solution|resolve[sd]?|resolving|differ|differs|difference|differences|condition|conditions|dispute|matters?|priority|progress|interests?|legal|illegal|sovereign|recogni[sz]e[sd]?|belongs?|must|should|cannot|never|nothing|(?:is|are) not(?! (?:been )?(?:discussed|raised|mentioned))',
  ],
  ru: [
    String.raw`готов[аы]?|надеемся|хотим|желаем|проблем\p{L}*|реш(?:ить|ени\p{L}*|ать|ён|ен)|разногласи\p{L}*|услови\p{L}*|спор\p{L}*|прогресс\p{L}*|интерес\p{L}*|законн\p{L}*|незаконн\p{L}*|суверен\p{L}*|принадлеж\p{L}*|долж\p{L}*|нельзя|никогда|необходим\p{L}*`,
  ],
  ja: [
    '解決',
    '交渉',
    '用意',
    '希望',
    '期待',
    '課題',
    '相違',
    '隔たり',
    '条件',
    '主権',
    '帰属',
    '不法',
    '進展',
    '前進',
    '目指',
    '必要',
    '重要',
    'べき',
  ],
})

/** An issue of the project named near words that take a side, and the choice between competing names. */
export const issueRules: readonly SuggestionRule[] = [
  {
    id: 'issue-with-stance',
    looksFor: 'An issue of the project is named together with words that take a side',
    stance: null,
    find: (sentence) => {
      const [issue] = sentence.issues
      return issue && takesSide(sentence) ? issue : null
    },
  },
  {
    id: 'naming-choice',
    looksFor: 'A speaker uses one of the competing names of an issue for the first time',
    stance: null,
    find: ({ firstUses }) => firstUses[0] ?? null,
  },
]

/** Names themselves say nothing: "Northern Territories issue" must not count because "issue" were an attitude. */
function takesSide({ lower, language, issues }: Sentence): boolean {
  const rest = issues.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, lower)
  const has = (pattern: RegExp | null) => firstMatch(rest, pattern) !== null
  if (language === null || has(ATTITUDES)) return has(ATTITUDES)
  return SPEECH_CUES.some(
    (cue) =>
      has(cue.phrases[language]) ||
      (language === 'en' && cue.englishVerbs !== null && rest.search(cue.englishVerbs) !== -1),
  )
}
