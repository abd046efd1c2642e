import styles from './search-screen.module.css'

const ways: readonly (readonly [written: string, finds: string])[] = [
  ['islands treaty', 'both words in one paragraph, in any form'],
  ['"peace treaty"', 'exactly these words in a row'],
  ['negotiat*', 'words that begin so'],
  ['islands OR 領土', 'either; brackets group'],
  ['islands -treaty', 'without the second'],
  ['NEAR(peace treaty, 5)', 'at most five words apart'],
  ['/S-[34]00/', 'a regular expression, /…/i in any case'],
  ['speaker:Kono  actor:Japan', 'who says it; -speaker: all others'],
  ['issue:  code:  stance:', 'words tagged so'],
  ['date:2017..2019', 'dates of the transcripts'],
  ['kind:speech  role:answer  event:"2+2"', 'what it stands in'],
  ['untagged', 'words that no passage covers'],
]

/** How a search is written, by examples. */
export function QueryHelp() {
  return (
    <dl className={styles.help}>
      {ways.map(([written, finds]) => (
        <div key={written}>
          <dt>{written}</dt>
          <dd>{finds}</dd>
        </div>
      ))}
    </dl>
  )
}
