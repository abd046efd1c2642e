import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// The shapes in which ministries publish, with invented words, people and states.

describe('recognition of the conventions of ministries', () => {
  it('reads an American briefing: capitals for labels, the full name in the byline', () => {
    const got = read(
      'Department Press Briefing – March 3, 2021\n',
      'Robert Hale, Department Spokesperson',
      'Washington, D.C.',
      '2:06 p.m. EST\n',
      'MR HALE: Good afternoon. One announcement at the top.\n',
      'The Secretary will travel.\n',
      'QUESTION: On the islands: has there been a decision?\n',
      '(Laughter.)\n',
      'MR HALE: We have been clear about this: no.',
    )
    expect(meta(got)).toEqual(['briefing', '2021-03-03', '14:06', 'Washington, D.C.', 'en'])
    expect(turns(got)).toEqual([
      'Robert Hale statement',
      'Robert Hale statement',
      'QUESTION question',
      'Robert Hale answer',
    ])
    expect(kinds(got)).toContain('note')
    expect(got.speakers[0]).toEqual({
      name: 'Robert Hale',
      labels: ['MR HALE'],
      office: 'Department Spokesperson',
      affiliation: null,
    })
  })

  it('reads a Russian ministry’s page: prose of the title’s person, then questions', () => {
    const got = read(
      '14 March 2022 17:05\n',
      'Foreign Minister Andrei Petrov’s remarks and answers to media questions at a joint news conference with Anna Keller, Geneva, March 13, 2022\n',
      '  • en-GB1 ru-RU1\n',
      'Ladies and gentlemen,\n',
      'We have held talks.\n',
      'Question (retranslated from German): How do you assess them?\n',
      'Andrei Petrov: They were useful.\n',
      'Anna Keller (retranslated from German): I agree.\n',
      'Showing 1 result.',
    )
    expect(meta(got)).toEqual(['joint-press-conference', '2022-03-13', null, 'Geneva', 'en'])
    expect(turns(got)).toEqual([
      'Andrei Petrov statement',
      'Andrei Petrov statement',
      'Question question',
      'Andrei Petrov answer',
      'Anna Keller answer',
    ])
    expect(kinds(got).filter((kind) => kind === 'furniture')).toHaveLength(2)
  })

  it('reads a presidential site: office and state before the first label, place and time on lines of their own', () => {
    const got = read(
      'Press statements following talks\n',
      'Ivan Sokolov and Maria Lindt made press statements.\n',
      'January 22, 2019',
      '19:10',
      'The Kremlin, Moscow\n',
      'President of Russia Ivan Sokolov: Madam Prime Minister,\n',
      'We have completed our talks.\n',
      'Prime Minister of Ruritania Maria Lindt (retranslated): Thank you.\n',
      'Question: And the treaty?\n',
      'Ivan Sokolov: The work goes on.\n',
      'Maria Lindt: It does.\n',
      'Publication date: January 22, 2019, 19:30',
    )
    expect(meta(got)).toEqual(['joint-press-conference', '2019-01-22', '19:10', 'The Kremlin, Moscow', 'en'])
    expect(got.speakers.map(({ name, office, affiliation }) => [name, office, affiliation])).toEqual([
      ['Ivan Sokolov', 'President', 'Russia'],
      ['Maria Lindt', 'Prime Minister', 'Ruritania'],
      ['Question', null, null],
    ])
    expect(kinds(got).slice(0, 5)).toEqual(['title', 'paragraph', 'dateline', 'dateline', 'dateline'])
    expect(kinds(got).at(-1)).toBe('furniture')
  })

  it('reads a Chinese ministry’s conference: outlets ask', () => {
    const got = read(
      'Foreign Ministry Spokesperson Li Ming’s Regular Press Conference on March 3, 2022',
      '2022/03/03\n',
      'Li Ming: I have two announcements.\n',
      'Reuters: Can you confirm the visit?\n',
      'Li Ming: The ratio of 3:1 at 10:30 is known.\n',
      'Kyodo News: On the islands, is there a dispute?\n',
      'Li Ming: No.',
    )
    expect(turns(got)).toEqual([
      'Li Ming statement',
      'Reuters question',
      'Li Ming answer',
      'Kyodo News question',
      'Li Ming answer',
    ])
    const chinese = read(
      '2018年7月31日外交部发言人李明主持例行记者会\n',
      '新华社记者：请介绍此访安排。\n',
      '李明：双方将交换意见。\n',
      '路透社记者：有何评论？\n',
      '李明：立场没有变化。',
    )
    expect(meta(chinese)).toEqual(['press-conference', '2018-07-31', null, null, 'zh'])
    expect(turns(chinese).filter((turn) => turn === '李明 answer')).toHaveLength(2)
  })

  it('gives unlabelled answers under "Q." to the person of the title', () => {
    const got = read(
      'Press Conference by Foreign Minister Ken Mori',
      'Date: Friday, June 5, 2015, 3:02 p.m.',
      'Place: Press Conference Room\n',
      '1. Opening Statement\n',
      'I would like to make one announcement.\n',
      '2. The islands\n',
      'Q. You spoke of the islands. Things have changed.\n',
      'What is your view?\n',
      'Our position has not changed.\n',
      'I will say no more.',
    )
    expect(meta(got)).toEqual(['press-conference', '2015-06-05', '15:02', 'Press Conference Room', 'en'])
    expect(turns(got)).toEqual(['Ken Mori statement', 'Q question', 'Q question', 'Ken Mori answer', 'Ken Mori answer'])
    expect(got.blocks.filter((block) => block.kind === 'heading')).toHaveLength(2)
  })

  it('reads questions and answers by letter, and tells an answer’s "A." from a lettered heading', () => {
    const got = read(
      'Interview with Ambassador John Carter\n',
      'Q: What happened?',
      'A: We talked.',
      'Q: And?',
      'A: Nothing.',
    )
    expect(turns(got)).toEqual(['Q question', 'John Carter answer', 'Q question', 'John Carter answer'])
    const outline = read(
      'Talks on the islands\n',
      'A. Politics\n',
      'The ministers discussed politics and shared the view.',
    )
    expect(kinds(outline)).toEqual(['title', 'heading', 'paragraph'])
  })

  it('reads a council’s record as a debate: the chair has no role, everyone else makes statements', () => {
    const got = read(
      'Security Council',
      '8500th meeting',
      'Thursday, 4 April 2019, 3 p.m.',
      'New York\n',
      'The President (spoke in French): I call on the representative.\n',
      'Mr. Petrov (Russian Federation) (spoke in Russian): We convened this meeting.\n',
      'We have three points.\n',
      'Ms. Keller (Germany): Is it not clear that we disagree?',
    )
    expect(meta(got)).toEqual(['debate', '2019-04-04', '15:00', 'New York', 'en'])
    expect(turns(got)).toEqual(['The President null', 'Petrov statement', 'Petrov statement', 'Keller statement'])
  })

  it('reads a joint statement: articles are list items with their numbers beside them', () => {
    const got = read(
      'Joint Statement by the Foreign Ministers of Ruritania and Graustark\n',
      'Strelsau, 4 May 2020\n',
      'The Ministers met and agreed as follows:\n',
      '1. The Sides reaffirm their commitment.\n',
      '2. The working group shall meet twice a year.',
    )
    expect(meta(got)).toEqual(['joint-statement', '2020-05-04', null, 'Strelsau', 'en'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'paragraph', 'list-item', 'list-item'])
    expect(got.blocks.at(-1)?.marker).toBe('2.')
  })

  it('reads a news article: place, date and agency of its dateline, no turns', () => {
    const got = read(
      'Ruritania rejects proposal on islands\n',
      'STRELSAU, May 30, 2019 (Kyodo) -- Ruritania’s foreign minister said Thursday that it will not accept the proposal.\n',
      'A diplomat said: “This is regrettable, but we go on.”',
    )
    expect(meta(got)).toEqual(['news-article', '2019-05-30', null, 'STRELSAU', 'en'])
    expect(got.publisher).toBe('Kyodo')
    expect(got.speakers).toEqual([])
  })

  it('reads a speech: author and office in the title, salutations are speech', () => {
    const got = read(
      'Speech by H.E. Mr. Ken Mori, Minister for Foreign Affairs of Japan, at the Strelsau Forum',
      '(Strelsau, 17 February 2018)',
      '(Provisional Translation)\n',
      'Excellencies,\n',
      'It is an honour for me to be here with you today.\n',
      'The rule of law\n',
      'We will defend the rules that our region lives by, and we will do it together.',
    )
    expect(meta(got)).toEqual(['speech', '2018-02-17', null, 'Strelsau', 'en'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'note', 'speech', 'speech', 'heading', 'speech'])
    expect(got.speakers).toEqual([
      { name: 'Ken Mori', labels: [], office: 'Minister for Foreign Affairs', affiliation: 'Japan' },
    ])
  })

  it('reads an interview that marks its questions by nothing but the question mark', () => {
    const got = read(
      'Interview of Foreign Minister Anna Keller with “Strelsau Daily”',
      '5 June 2015\n',
      'What do you expect of the talks?\n',
      'We expect progress, and we will work for it.\n',
      'It will take time.\n',
      'Do you believe that it will come?\n',
      'I do.\n',
    )
    expect(turns(got)).toEqual([
      '- question',
      'Anna Keller answer',
      'Anna Keller answer',
      '- question',
      'Anna Keller answer',
    ])
  })

  it('gives an office with a surname to the minister and not to a reporter of that name', () => {
    const got = read(
      'Press Conference by Foreign Minister Suzuki Haruka\n',
      'Foreign Minister Suzuki Haruka: I have one announcement.\n',
      'Ken Suzuki, Kyodo News: What is it?\n',
      'Minister Suzuki: I will visit Moscow.\n',
      'Suzuki, Kyodo News: When will that be?\n',
    )
    expect(turns(got)).toEqual([
      'Suzuki Haruka statement',
      'Ken Suzuki question',
      'Suzuki Haruka answer',
      'Ken Suzuki question',
    ])
  })

  it('takes an agency’s dateline for news, whatever the title says of talks', () => {
    const got = read(
      'Island talks end without a date\n',
      'By Jonas Weller\n',
      'HAVEN, Sept. 2, 2019 - The foreign ministers met for five hours on Monday without agreeing on anything.\n',
    )
    expect([got.kind, ...kinds(got)]).toEqual(['news-article', 'title', 'furniture', 'paragraph'])
  })

  it('names who asks for no outlet', () => {
    const got = read(
      'Press Conference by Foreign Minister Ken Mori\n',
      'Reporter: What was decided?\n',
      'Minister Mori: Two things.\n',
      'Freelance, Nozaki: My question is about the records.\n',
      'Minister Mori: They are open.\n',
    )
    expect(turns(got).slice(2)).toEqual(['Nozaki question', 'Ken Mori answer'])
  })

  it('knows who asks by a bracket before the colon', () => {
    const got = read(
      'Transcript of the Press Briefing by the Spokesperson on Thursday, 14 March 2024\n',
      'Spokesperson: Welcome. The minister will travel tomorrow.\n',
      '(Asif Rana, Daily Post): Madam, have the talks failed?\n',
      'Spokesperson: They will go on.\n',
      '(Follow up): So there is no date?\n',
      'Spokesperson: There is none.\n',
    )
    expect(turns(got)).toEqual([
      'Spokesperson statement',
      'Asif Rana question',
      'Spokesperson answer',
      'Follow up question',
      'Spokesperson answer',
    ])
  })

  it('gives what stands above the first question to the spokesman of whom the lead tells', () => {
    const got = read(
      'Daily Press Briefing by the Office of the Spokesperson for the Secretary-General\n',
      'The following is a near-verbatim transcript of today’s briefing by Anton Weiss, Deputy Spokesman.\n',
      'All right. Twelve trucks reached the town yesterday, and more will follow.\n',
      '**Questions and Answers\n',
      'Question: Who is driving them?\n',
      'Deputy Spokesman: Local contractors do.\n',
    )
    expect(turns(got)).toEqual(['Anton Weiss statement', 'Question question', 'Anton Weiss answer'])
  })

  it('gives a briefing’s announcements to the spokeswoman of the title, also where few are in the first person', () => {
    const got = read(
      'Briefing by Foreign Ministry Spokeswoman Anna Zorina, Moscow, March 14, 2024\n',
      'On March 18, the minister will pay a working visit to Norrland.\n',
      'The talks will focus on trade and on the fishing grounds.\n',
      'The strait was closed by the other side in May of last year.\n',
      'We have taken note of the statements.\n',
      'Answers to media questions:\n',
      'Question: Could you comment on the strait?\n',
      'Anna Zorina: I have done so many times.\n',
    )
    expect(turns(got)).toEqual([
      ...Array.from({ length: 4 }, () => 'Anna Zorina statement'),
      'Question question',
      'Anna Zorina answer',
    ])
    expect(kinds(got)).toContain('heading')
  })
})
