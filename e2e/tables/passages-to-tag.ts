/** What is put on words: typed as a person types it, and what must be stored then. */
export type WantedTag =
  | {
      /** Letters of an issue that is there, or the path of a new one. */
      readonly issue: string
      /** What the issue is called; where it differs from what is typed. */
      readonly named?: string
      /** The digit of the stance; left out where it is guessed from the words. */
      readonly stance?: number
      readonly stored: string
      /** Typed as the holder; left out where that is guessed. */
      readonly holder?: string
      readonly attribution?: string
    }
  | { readonly code: string; readonly named?: string }
  /** The last tag again. */
  | 'again'
  /** One of the last tags, by what its digit stands for. */
  | { readonly digitOf: string; readonly sign?: string }

/** A passage by exact words; the whole sentence in which they stand, unless `only` them. */
export interface PassageToTag {
  readonly words: string
  readonly only?: true
  /** Words added to the passage after some that are left out. */
  readonly more?: string
  readonly tag: WantedTag
  /** Kept at hand for the disagreement of this title. */
  readonly pick?: string
}

/** On a seed. A few words each, to find the place by: the text itself stays out of the repository. */
export const SEED_PASSAGES: readonly PassageToTag[] = [
  {
    words: 'Japan will work',
    tag: { issue: 'Peace treaty > Conclusion', named: 'Conclusion', stance: 5, stored: 'supports' },
  },
  { words: 'joint economic activities on', only: true, tag: { code: 'Joint activities' } },
  { words: 'Four Northern Islands', only: true, tag: { code: 'Naming > Northern Islands', named: 'Northern Islands' } },
  { words: 'including joint economic', only: true, tag: { digitOf: 'Joint activities' } },
  { words: 'activities on the Four', only: true, tag: 'again' },
  { words: 'frank discussions', tag: { code: 'Courtesy' } },
  {
    words: 'High-level exchanges',
    tag: { issue: 'Peace treaty > Summits', named: 'Summits', stance: 4, stored: 'leans-for' },
  },
  {
    words: 'Is Russia disinclined',
    tag: {
      issue: 'North Korea > Sanctions',
      named: 'Sanctions',
      stance: 1,
      stored: 'rejects',
      holder: 'Russia',
      attribution: 'imputed',
    },
    pick: 'Sanctions',
  },
  {
    words: 'Japan mentioned',
    tag: { issue: 'sanc', named: 'Sanctions', stance: 5, stored: 'supports' },
    pick: 'Sanctions',
  },
  { words: 'verifiable and irreversible', only: true, tag: { code: 'Formula' } },
  { words: 'comments of the Russian side', only: true, tag: { digitOf: 'Formula' } },
  {
    words: 'the denuclearization of the Korean',
    only: true,
    more: 'two countries would work closely',
    tag: { issue: 'North Korea > Denuclearization', named: 'Denuclearization', stance: 5, stored: 'supports' },
  },
  { words: 'disclosing the comments of Russia', tag: { issue: 'sanc', named: 'Sanctions', stored: 'declined' } },
  {
    words: 'absolutely no disagreement',
    tag: { issue: 'denuc', named: 'Denuclearization', stance: 5, stored: 'supports' },
  },
  { words: 'would work together to ensure', only: true, tag: 'again' },
  { words: 'Neither did we ask', tag: { code: 'Answers > Nothing said', named: 'Nothing said' } },
  {
    words: 'Russia once again expressed',
    only: true,
    tag: { issue: 'Missile defence > Aegis', named: 'Aegis', stored: 'leans-against', attribution: 'imputed' },
    pick: 'Aegis',
  },
  {
    words: 'complete defense system',
    tag: { issue: 'aeg', named: 'Aegis', stance: 5, stored: 'supports' },
    pick: 'Aegis',
  },
  { words: 'protecting the lives', only: true, tag: { code: 'Arguments > Defence only', named: 'Defence only' } },
  { words: 'there is no basis', tag: { digitOf: 'Aegis', sign: '▲▲' } },
  { words: 'The same concerns', tag: { code: 'Answers > Deflected', named: 'Deflected' } },
  { words: 'While there are a variety', tag: { issue: 'concl', named: 'Conclusion', stance: 5, stored: 'supports' } },
  { words: 'have different positions', only: true, tag: { code: 'Admits a difference' } },
  { words: 'as you imagine', tag: { digitOf: 'Deflected' } },
  { words: 'It was not discussed', tag: { code: 'noth', named: 'Nothing said' } },
  { words: 'No it was not', tag: 'again' },
  {
    words: 'A business mission will',
    tag: { issue: 'Economy > Mission', named: 'Mission', stance: 5, stored: 'supports' },
  },
  { words: 'participated by interested', tag: 'again' },
  { words: 'businesses from Russia', only: true, tag: { code: 'joint', named: 'Joint activities' } },
  { words: 'Japan conveyed to Russia', tag: { code: 'defl', named: 'Deflected' } },
  { words: 'Japan made clear', tag: 'again' },
]

/** In the sample project, among passages that are there: reported positions, and a stretch over several of them. */
export const SAMPLE_PASSAGES: readonly PassageToTag[] = [
  {
    words: 'voiced the concern of his',
    tag: {
      issue: 'milit',
      named: 'military presence on the islands',
      stored: 'leans-against',
      attribution: 'reported',
    },
  },
  {
    words: 'the station stands on the soil',
    tag: { issue: 'milit', named: 'military presence on the islands', stance: 5, stored: 'supports' },
  },
  { words: 'threaten anyone who', only: true, tag: { code: 'Rhetoric > Understatement', named: 'Understatement' } },
  { words: 'no sea without a law', tag: { code: 'Aphorism' } },
  { words: 'A house is not begun', tag: 'again' },
  {
    words: 'visas free of charge',
    only: true,
    more: 'one does not ask for a visa',
    tag: { issue: 'visas', named: 'visits without visas', stance: 4, stored: 'leans-for' },
  },
]
