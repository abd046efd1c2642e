import { boundedCode, code, type Template } from './template.ts'

/** Template F: domain 1 of the Manifesto Project. */
export const manifesto: Template = {
  name: 'manifesto',
  title: 'External relations (Manifesto domain 1)',
  description: 'Ten categories of external relations for quasi-sentences, most of them in pairs for and against.',
  source:
    'After the coding instructions of the Manifesto Project, versions 4 and 5 (Werner, Lacewell, Volkens et al.); numbers as there, definitions in our own words.',
  terms: [],
  codes: [
    code('External relations', 'What a quasi-sentence says of the world outside.', 'Manifesto Project, domain 1', [
      code(
        '101 special relations: positive',
        'Speaks well of ties to particular states that it singles out.',
        'Manifesto Project, domain 1, 101',
      ),
      code(
        '102 special relations: negative',
        'Speaks ill of ties to particular states that it singles out.',
        'Manifesto Project, domain 1, 102',
      ),
      boundedCode(
        '103 anti-imperialism',
        'Against strong states’ control over others; for self-rule.',
        'Colonial rule, spheres of influence, economic domination.',
        'A dispute between equals over territory.',
        'Manifesto Project, domain 1, 103',
      ),
      code(
        '104 military: positive',
        'For forces, spending, bases, alliances’ duties.',
        'Manifesto Project, domain 1, 104',
      ),
      code(
        '105 military: negative',
        'For disarmament, lower spending, against conscription.',
        'Manifesto Project, domain 1, 105',
      ),
      boundedCode(
        '106 peace',
        'For peace as such and for peaceful means.',
        'Ending a war, talks with an enemy, belief in peace.',
        'A stand on particular weapons: 104 or 105.',
        'Manifesto Project, domain 1, 106',
      ),
      code(
        '107 internationalism: positive',
        'For cooperation, international courts, aid, global rules.',
        'Manifesto Project, domain 1, 107',
      ),
      code(
        '108 European integration: positive',
        'For the Union, its widening or deepening.',
        'Manifesto Project, domain 1, 108',
      ),
      code(
        '109 internationalism: negative',
        'For sovereignty and going alone, against global rules.',
        'Manifesto Project, domain 1, 109',
      ),
      code(
        '110 European integration: negative',
        'Against the Union or its powers.',
        'Manifesto Project, domain 1, 110',
      ),
    ]),
  ],
}
