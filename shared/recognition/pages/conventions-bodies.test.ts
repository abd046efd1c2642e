import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// Invented samples; see conventions.test.ts.

describe('recognition of the conventions of parliaments and international bodies', () => {
  it('reads a parliament’s record: names with constituency on lines of their own, or with a colon', () => {
    const got = read(
      'House of Commons',
      'Tuesday 5 March 2019\n',
      'The House met at half-past Eleven o’clock\n',
      'The Minister for the Baltic (Sir Alan Reed)',
      'With permission, Mr Speaker, I will make a statement on the islands.\n',
      'We have told our partners what we think.\n',
      'Emily Stone (Leeds North) (Lab)',
      'I thank the Minister for that. Will he say more?\n',
      'Sir Alan Reed',
      'I will not.\n',
      'Mr Peter Hall (Dover) (Con)',
      'Does he agree that this is wrong?\n',
      'Sir Alan Reed',
      'I do.\n',
    )
    expect(meta(got)).toEqual(['debate', '2019-03-05', '11:30', null, 'en'])
    expect(turns(got)).toEqual([
      'Alan Reed statement',
      'Alan Reed statement',
      'Emily Stone statement',
      'Alan Reed statement',
      'Peter Hall statement',
      'Alan Reed statement',
    ])
    const colons = read(
      'Oral Answers to Questions – Hansard, 5 March 2019\n',
      'Mr Smith (Leeds): Will he make a statement?\n',
      'Ms Jones (Ayr) (SNP): I hope so.\n',
      'The Secretary of State for Foreign Affairs (Mr Reed): I will.',
    )
    expect(turns(colons)).toEqual(['Smith statement', 'Jones statement', 'Reed statement'])
  })

  it('reads a verbatim record of the Security Council: who presides, what happens, who speaks', () => {
    const got = read(
      'United Nations',
      'S/PV.8500',
      'Security Council',
      '8500th meeting',
      'Thursday, 4 April 2019, 3 p.m.',
      'New York\n',
      'President:\tMr. Heusmann\t(Germany)\n',
      'The meeting was called to order at 3.05 p.m.\n',
      'The President (spoke in German): I now give the floor to Ms. Petrova.\n',
      'Ms. Petrova (spoke in Russian): We thank the President.\n',
      'We regret that others did not.\n',
      'Mr. Delacroix (France) (spoke in French): My country disagrees.\n',
      'The President: I thank the representative of France.\n',
      'The meeting rose at 4.10 p.m.',
    )
    expect(meta(got)).toEqual(['debate', '2019-04-04', '15:00', 'New York', 'en'])
    expect(turns(got)).toEqual([
      'Heusmann null',
      'Petrova statement',
      'Petrova statement',
      'Delacroix statement',
      'Heusmann null',
    ])
    expect(kinds(got).filter((kind) => kind === 'note')).toHaveLength(3)
    expect(got.speakers.find((speaker) => speaker.name === 'Delacroix')?.affiliation).toBe('France')
  })

  it('reads an Indian briefing: the spokesperson’s office and name, outlets no list knows, place and date at the end', () => {
    const got = read(
      'Transcript of Weekly Media Briefing by the Official Spokesperson (March 12, 2020)\n',
      'Official Spokesperson, Shri Arun Mehra: Good afternoon, friends.\n',
      'Question: Sir, what about the border?\n',
      'Official Spokesperson, Shri Arun Mehra: Our position is well known.\n',
      'Question (contd.): And the talks?\n',
      'Official Spokesperson: They go on.\n',
      'Sidhant, XQTV: Any dates?\n',
      'Official Spokesperson, Shri Arun Mehra: None.\n',
      '(Concluded)\n',
      'New Delhi',
      'March 12, 2020',
    )
    expect(meta(got)).toEqual(['briefing', '2020-03-12', null, 'New Delhi', 'en'])
    expect(turns(got)).toEqual([
      'Arun Mehra statement',
      'Question question',
      'Arun Mehra answer',
      'Question question',
      'Arun Mehra answer',
      'Sidhant question',
      'Arun Mehra answer',
    ])
    expect(kinds(got).slice(-3)).toEqual(['note', 'dateline', 'dateline'])
  })

  it('reads an alliance’s press conference: a title in two lines, spokesperson, moderator, outlets', () => {
    const got = read(
      'Press conference',
      'by NATO Secretary General Lars Holm following the meeting of the Council',
      '14 Apr. 2021 - |',
      'Last updated: 15 Apr. 2021 09:12\n',
      'Oana Marin (NATO Spokesperson): Good evening.\n',
      'NATO Secretary General Lars Holm: We met today to discuss the islands.\n',
      'Moderator: We go to Reuters.\n',
      'Question: Thank you. What next?\n',
      'Lars Holm: More talks.\n',
      'Jens Berg (VG): And the fleet?\n',
      'NATO Secretary General: It stays.',
    )
    expect([got.title, ...meta(got)]).toEqual(['Press conference', 'press-conference', '2021-04-14', null, null, 'en'])
    expect(turns(got)).toEqual([
      'Oana Marin statement',
      'Lars Holm statement',
      'Moderator null',
      'Question question',
      'Lars Holm answer',
      'Jens Berg question',
      'Lars Holm answer',
    ])
  })

  it('reads a union’s press remarks: the service’s own lines are clutter, answers have no label', () => {
    const got = read(
      'Foreign Affairs Council: Press remarks by High Representative Josep Ferrer after the meeting',
      '10.05.2021',
      'Brussels',
      'EEAS Press Team\n',
      'Check against delivery!\n',
      'Good afternoon,\n',
      'We have discussed the islands.\n',
      'Q&A\n',
      'Q. What do you say to the critics?\n',
      'I say that we will go on.\n',
      'Link to the video: https://example.org/v',
    )
    expect(meta(got)).toEqual(['press-conference', '2021-05-10', null, 'Brussels', 'en'])
    expect(kinds(got)).toEqual([
      'title',
      'dateline',
      'dateline',
      'furniture',
      'note',
      'speech',
      'speech',
      'heading',
      'speech',
      'speech',
      'furniture',
    ])
    expect(turns(got)).toEqual([
      'Josep Ferrer statement',
      'Josep Ferrer statement',
      'Q question',
      'Josep Ferrer answer',
    ])
  })

  it('reads a briefing in which a bare Q asks, also where it takes up a sentence', () => {
    const got = read(
      'Press Briefing by Press Secretary Jane Roe, March 3, 2021',
      '1:02 P.M. EST\n',
      'MS. ROE: Good afternoon.\n',
      'Q    On the islands --\n',
      'MS. ROE: Yes.\n',
      'Q    -- has there been a decision?\n',
      'MS. ROE: No.\n',
      'END 1:31 P.M. EST',
    )
    expect(turns(got)).toEqual(['Jane Roe statement', 'Q question', 'Jane Roe answer', 'Q question', 'Jane Roe answer'])
    expect(kinds(got).at(-1)).toBe('note')
  })

  it('reads a joint declaration: articles are headings, numbers and letters markers, nobody speaks', () => {
    const got = read(
      'Joint Declaration of Ruritania and Graustark',
      'Strelsau, 4 May 2020\n',
      'Have agreed as follows:\n',
      'Article 1\n',
      'The Parties shall respect the border.\n',
      'Article 2\n',
      '1. The Parties shall meet twice a year.',
      '2. The meetings shall be public.\n',
      '(a) The first shall be held in Strelsau.',
      '(b) The second shall be held in Graustark.\n',
    )
    expect(meta(got)).toEqual(['joint-statement', '2020-05-04', null, 'Strelsau', 'en'])
    expect(got.speakers).toEqual([])
    expect(got.blocks.map(({ marker }) => marker).filter(Boolean)).toEqual(['1.', '2.', '(a)', '(b)'])
    expect(kinds(got).filter((kind) => kind === 'heading')).toHaveLength(2)
  })

  it('knows who asks and who answers where several ministers answer tabled questions', () => {
    const got = read(
      'Oral Answers to Questions\n',
      'Tuesday 5 March 2019\n',
      'Home and Colonial Office\n',
      'The Secretary of State was asked—\n',
      '1. Emily Stone (Leeds North) (Lab): What assessment he has made of the ferries. [900641]\n',
      'The Secretary of State for the Isles (Sir Alan Reed): They sail.\n',
      'Emily Stone: Do they sail on Sundays?\n',
      'Sir Alan Reed: They do.\n',
      'Norrland: Political Prisoners\n',
      'T2. [900642] Peter Hall (Dover) (Con): What representations he has made to Norrland.\n',
      'The Minister for the North (Anna Bell): We raised it in May.\n',
      'Ruth Dale (Ayr) (SNP): And since then?\n',
      'Anna Bell: Every week.\n',
      'Column 641is located here\n',
    )
    expect(turns(got)).toEqual([
      'Emily Stone question',
      'Alan Reed answer',
      'Emily Stone question',
      'Alan Reed answer',
      'Peter Hall question',
      'Anna Bell answer',
      'Ruth Dale question',
      'Anna Bell answer',
    ])
    expect(kinds(got).filter((kind) => kind !== 'speech')).toEqual([
      'title',
      'dateline',
      'heading',
      'note',
      'heading',
      'furniture',
    ])
    expect(got.place).toBeNull()
    expect(got.blocks.flatMap(({ marker }) => marker ?? [])).toEqual(['1.', 'T2. [900642]'])
  })

  it('takes a voice from the room for no chair, so that a briefing stays one', () => {
    const got = read(
      'Weekly briefing by the Official Spokesperson\n',
      'Shri Raghav Menon, Official Spokesperson: Good evening. Let us begin.\n',
      'Sidhant, News Nine: Sir, has the map been seen?\n',
      'Madhav Rao, The Deccan Mail: Sir, has a protest been lodged?\n',
      'Shri Raghav Menon, Official Spokesperson: It has.\n',
      'Kavita Rao, ANX: And the boats?\n',
      'Shri Raghav Menon, Official Spokesperson: They too.\n',
      'Unidentified Speaker: Sir, will there be a meeting?\n',
      'Shri Raghav Menon, Official Spokesperson: We will see.\n',
    )
    expect(turns(got).slice(-2)).toEqual(['Unidentified Speaker question', 'Raghav Menon answer'])
  })

  it('finds the bearer behind an office of several fields', () => {
    const got = read(
      'Oral Answers to Questions\n',
      'The Secretary of State for Foreign and Commonwealth Affairs (Mr Giles Reed): We are concerned.\n',
      'Mr Reed: As I said.\n',
    )
    expect(turns(got)).toEqual(['Giles Reed statement', 'Giles Reed statement'])
  })

  it('knows who tabled a question from the line above it, question mark or none', () => {
    const got = read(
      'Written questions, answers and statements: Strait of Morrow\n',
      'Tabled on 4 March 2019\n',
      'Asked by Lord Penhale\n',
      'To ask His Majesty’s Government what assessment they have made of the closure of the strait.\n',
      'Answered by Baroness Reed\n',
    )
    expect(turns(got)[0]).toBe('Penhale question')
  })
})
