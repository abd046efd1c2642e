import { code, type Template } from './template.ts'

/** Template E: CAMEO's statements and appeals in detail, further roots of verbal and diplomatic events in outline. */
export const cameo: Template = {
  name: 'cameo',
  title: 'Statements and appeals (CAMEO)',
  description:
    'Codes 01 (public statements) and 02 (appeals) with their finer codes, which PLOVER lacks, and the roots 03 to 13.',
  source:
    'After CAMEO (Schrodt, Gerner & Yilmaz; codebook 1.1b3, 2012). Numbers and scope as there, definitions in our own words.',
  terms: [],
  codes: [
    code('CAMEO', 'Conflict and Mediation Event Observations: what the sentence reports as done.', 'CAMEO (2012)', [
      code(
        '01 public statement',
        'Something is said in public that is none of the more telling acts.',
        'CAMEO (2012), 01',
        [
          code('010 statement, unspecified', 'A remark on which nothing more can be said.', 'CAMEO (2012), 010'),
          code('011 declines comment', 'Says that nothing will be said.', 'CAMEO (2012), 011'),
          code('012 pessimistic comment', 'Expects that things will go badly.', 'CAMEO (2012), 012'),
          code('013 optimistic comment', 'Expects that things will go well.', 'CAMEO (2012), 013'),
          code('014 considers a policy', 'Says that a course is being looked at.', 'CAMEO (2012), 014'),
          code('015 acknowledges responsibility', 'Says that one did it.', 'CAMEO (2012), 015'),
          code('016 denies responsibility', 'Says that one did not do it.', 'CAMEO (2012), 016'),
          code('017 symbolic act', 'Commemorates, wears a sign, stands in silence.', 'CAMEO (2012), 017'),
          code('018 empathetic comment', 'Condolences, sympathy, regret for another’s loss.', 'CAMEO (2012), 018'),
          code('019 expresses accord', 'Says that both are of one mind.', 'CAMEO (2012), 019'),
        ],
      ),
      code('02 appeal', 'Asks for something without the weight of a demand.', 'CAMEO (2012), 02', [
        code('020 appeal, unspecified', 'An appeal whose object stays open.', 'CAMEO (2012), 020'),
        code('021 for material cooperation', 'Economic, military, judicial, intelligence.', 'CAMEO (2012), 021'),
        code('022 for diplomatic cooperation', 'Support in a vote, a visit, recognition.', 'CAMEO (2012), 022'),
        code('023 for aid', 'Economic, military, humanitarian; or for asylum.', 'CAMEO (2012), 023'),
        code('024 for political reform', 'Leadership, policy, rights, institutions.', 'CAMEO (2012), 024'),
        code('025 to yield', 'To ease measures, to release, to withdraw, to let in.', 'CAMEO (2012), 025'),
        code('026 to meet', 'Asks others to meet or to negotiate.', 'CAMEO (2012), 026'),
        code('027 to settle', 'Asks others to settle their dispute.', 'CAMEO (2012), 027'),
        code('028 to accept mediation', 'Asks others to mediate or to accept it.', 'CAMEO (2012), 028'),
      ]),
      code('03 intends to cooperate', 'Promises or agrees to act together; not yet done.', 'CAMEO (2012), 03', [
        code('036 intends to meet', 'Announces or agrees to talks.', 'CAMEO (2012), 036'),
        code('037 intends to settle', 'Announces the will to settle a dispute.', 'CAMEO (2012), 037'),
        code('038 accepts mediation', 'Says yes to a mediator.', 'CAMEO (2012), 038'),
      ]),
      code('04 consults', 'Meets, visits, receives, telephones, mediates.', 'CAMEO (2012), 04'),
      code('05 diplomatic cooperation', 'Begins or improves ties, praises, signs.', 'CAMEO (2012), 05', [
        code('051 praises', 'Speaks well of another.', 'CAMEO (2012), 051'),
        code('052 defends in words', 'Takes another’s side, justifies.', 'CAMEO (2012), 052'),
        code('057 signs a formal agreement', 'Puts a name under a treaty or protocol.', 'CAMEO (2012), 057'),
      ]),
      code(
        '06 material cooperation',
        'Trade, joint exercises, shared intelligence, done and not only said.',
        'CAMEO (2012), 06',
      ),
      code('07 provides aid', 'Gives economic, military or humanitarian help.', 'CAMEO (2012), 07'),
      code('08 yields', 'Eases, releases, withdraws, allows in, agrees to a ceasefire.', 'CAMEO (2012), 08'),
      code('09 investigates', 'Opens an inquiry.', 'CAMEO (2012), 09'),
      code('10 demands', 'Requires, with weight behind it.', 'CAMEO (2012), 10', [
        code('106 demands a meeting', 'Requires talks or negotiation.', 'CAMEO (2012), 106'),
      ]),
      code('11 disapproves', 'Objects, blames, complains.', 'CAMEO (2012), 11', [
        code('111 criticises', 'Finds fault.', 'CAMEO (2012), 111'),
        code('112 accuses', 'Names a wrong and who did it.', 'CAMEO (2012), 112'),
        code('113 rallies opposition', 'Calls on others to oppose.', 'CAMEO (2012), 113'),
        code('114 complains officially', 'Lodges a note or protest.', 'CAMEO (2012), 114'),
      ]),
      code('12 rejects', 'Refuses what another asks, offers or plans.', 'CAMEO (2012), 12', [
        code('121 rejects cooperation', 'Refuses to act together.', 'CAMEO (2012), 121'),
        code('124 declines to yield', 'Refuses to give way.', 'CAMEO (2012), 124'),
        code('125 rejects a meeting', 'Refuses talks.', 'CAMEO (2012), 125'),
        code('126 rejects mediation', 'Refuses a mediator.', 'CAMEO (2012), 126'),
        code('127 rejects a settlement', 'Refuses a plan to settle the dispute.', 'CAMEO (2012), 127'),
      ]),
      code('13 threatens', 'Announces harm, with or without conditions.', 'CAMEO (2012), 13'),
    ]),
  ],
}
