// The words of offices and honorifics, by which a name is told from what stands before it.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

const OFFICE_NOUNS = words(`
  minister president secretary chancellor premier chairman chairwoman chairperson chair ambassador spokesperson
  spokesman spokeswoman director general commissioner representative envoy councilor councillor counselor counsellor leader
  admiral colonel chaplain corporal sergeant reverend rev archbishop monsignor senator congressman congresswoman governor mayor speaker secretary-general undersecretary
  under-secretary coordinator administrator adviser advisor king queen prince marshal chief consul commander
  ustr usg srsg dsg asg sg dg hrvp hr/vp saceur commissaire rapporteure représentant représentante délégué déléguée observateur observatrice representante delegado delegada observador observadora directora directeur directrice direttore direttrice bundesrat bundesrätin staatsrat staatsrätin official officer deputy delegate head rapporteur attaché vice-president vice-minister
  conseiller conseillère consigliere consigliera vicepresidenta vicepresidente viceministro viceministra subsecretario subsecretaria consejero consejera comisario comisaria
  консул губернатор мэр координатор постпред полпред спецпредставитель замминистра замглавы вице-премьер вице-президент премьер
  министр министра министру министром президент президента президентом председатель председателя заместитель
  заместителя представитель представителя директор директора посол посла секретарь секретаря пресс-секретарь
  пресс-секретаря премьер-министр премьер-министра генсек глава главы канцлер канцлера спикер
  chancelier chancelière ministre président présidente porte-parole secrétaire ambassadeur ambassadrice
  minister ministerin premierminister premierministerin ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin außenminister außenministerin bundesaußenminister sprecher
  ministra ministro presidenta presidente canciller vicecanciller portavoz vocera vocero embajador embajadora secretaria secretario
  primer primera ministri cancelliere portavoce ambasciatore ambasciatrice segretario chanceler embaixador embaixadora porta-voz
  kapitän fregattenkapitän korvettenkapitän oberst oberstleutnant hauptmann brigadegeneral generalmajor generalleutnant admiral vizeadmiral captain lieutenant brigadier commodore capitaine capitán coronel colonnello полковник генерал-майор генерал-лейтенант адмирал
  sprecherin srs sts stsin bm bmin bk bk’in bkin bk'in pm fm mp mp’in mp'in regierungssprecher staatssekretär präsident`)

const HONORIFICS = words(`
  mr mrs ms miss mm mmes mag ddr dr prof professor datuk dato datin sir madam madame lord lady dame baroness baron viscount viscountess earl countess duke duchess hon honourable honorable rt right h.e excellency
  his her their the shri smt shrimati kumari г-н г-на г-ну г-жа г-жи г-же г-жу господин господина госпожа госпожи m mme monsieur madame herr herrn frau abg abgeordneter abgeordnete señor señora sr sra don doña signor signora senhor senhora`)

const MALE = words(
  'mr sir lord baron viscount earl duke herr herrn m monsieur г-н г-на господин господина his señor sr don signor senhor',
)
const FEMALE = words(
  'mrs ms miss madam madame lady dame baroness viscountess countess duchess frau mme г-жа г-жи госпожа госпожи her señora sra doña signora senhora',
)

const DOMAINS: readonly (readonly string[])[] = [
  'economy trade and industry',
  'land infrastructure transport and tourism',
  'foreign and european affairs',
  'foreign affairs and trade',
  'foreign affairs and international cooperation',
  'foreign affairs and security policy',
  'the press and information department',
  'the information and press department',
  'the state duma',
  'the security council',
  'the federation council',
  'the european council',
  'the european commission',
  'the government',
  'the republic',
  'the council',
  'the board',
  'the house',
  'the interior',
  'the treasury',
  'state for foreign affairs',
  'state',
  'foreign affairs',
  'foreign policy',
  'external affairs',
  'external relations',
  'international relations',
  'european affairs',
  'internal affairs',
  'political affairs',
  'national defense',
  'national defence',
  'defense',
  'defence',
  'finance',
  'economy',
  'trade',
  'commerce',
  'industry',
  'health',
  'justice',
  'energy',
  'agriculture',
  'education',
  'environment',
  'culture',
  'transport',
  'labor',
  'labour',
  'staff',
  'mission',
  'government',
  'иностранных дел',
  'внутренних дел',
  'обороны',
  'экономики',
  'финансов',
  'правительства',
  'государства',
].map((phrase) => phrase.split(' '))

const DOMAINS_BY_FIRST_WORD = Map.groupBy(DOMAINS, (phrase) => phrase[0] ?? '')

/** A token without its case, possessive and the point or comma after it. */
export function bareToken(token: string): string {
  return token
    .toLowerCase()
    .replace(/[.,;]+$/u, '')
    .replace(/[’']s?$/u, '')
}

/** "Regierungssprecherin", "Bundesaußenministers": what German glues before an office says of what it is one. */
const GERMAN_OFFICE =
  /^(?:\p{L}{2,}minister|\p{L}*(?:sprecher|kanzler|präsident|sekretär|botschafter|kommissar|beauftragter?))(?:in|s|en|innen)?$/u

/** "Sec.", "AMB.": cut short, with their point. */
const SHORT_OFFICE = /^(?:sec|usec|asec|min|gen|amb|sen|gov|adm|pres|dep|col|rep|maj|cmdr|capt)\.$/iu

/** True for "Minister", "Vice-Minister", "Representative/Vice-President". */
export function isOfficeNoun(token: string): boolean {
  if (SHORT_OFFICE.test(token)) return true
  const bare = bareToken(token)
  if (OFFICE_NOUNS.has(bare) || OFFICE_NOUNS.has(bare.replace(/[’']in$/u, '')) || GERMAN_OFFICE.test(bare)) return true
  return /[-/]/u.test(bare) && bare.split(/[-/]/u).some((part) => OFFICE_NOUNS.has(part))
}

export function isHonorific(token: string): boolean {
  return HONORIFICS.has(bareToken(token))
}

/** What an honorific says of the person's sex, null where nothing. */
export function genderOf(token: string): 'male' | 'female' | null {
  const bare = bareToken(token)
  return MALE.has(bare) ? 'male' : FEMALE.has(bare) ? 'female' : null
}

/** How many tokens from `at` on are a field of government ("Foreign Affairs", "иностранных дел"); 0 for none. */
export function domainLength(tokens: readonly string[], at: number): number {
  const skip = tokens[at]?.toLowerCase() === 'the' ? 1 : 0
  for (const offset of [0, skip]) {
    for (const phrase of DOMAINS_BY_FIRST_WORD.get(bareToken(tokens[at + offset] ?? '')) ?? []) {
      if (phrase.every((word, i) => bareToken(tokens[at + offset + i] ?? '') === word)) return offset + phrase.length
    }
  }
  return 0
}
