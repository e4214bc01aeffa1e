import type { PlanDocument } from '../../../src/protocol/plan.ts';
import { address, codeSpan, code, finding, reviewButtons, row, shop, strongSpan } from './planParts.ts';

const slot = (text: string) => ({ text, as: 'slot' }) as const;

/** Mock 12a. */
export const reviewing = (now: number): PlanDocument => ({
  phase: 'reviewing',
  title: 'Attach ha-spare to ha-2',
  scope: shop,
  stand: ['Plan · nothing has run yet · the account was read ', { since: now - 12_000 }, ' ago'],
  sections: [
    {
      kind: 'changes',
      heading: 'What changes',
      columns: { before: 'Before', after: 'After' },
      rows: [
        row('added', ['ha-2, new eth1'], [], [slot('eth1'), ' ha-spare ', address('10.0.11.90')]),
        row('changed', ['ha-spare'], ['unattached'], ['in use by ha-2']),
        row('changed', ['ha-2, slots'], ['1 of 3 used'], [strongSpan('2 of 3 used')]),
      ],
      box: {
        tone: 'note',
        lines: [
          [strongSpan('Nobody loses anything.'), ' ha-1 keeps ha-vip and the address ', address('10.0.11.60'), '.'],
          ['Stays as it is: addresses, MAC ', address('06:3e:91:ac:70:9c'), ', group api, source/dest check on, cost.'],
        ],
      },
      buttons: [],
    },
    {
      kind: 'steps',
      heading: 'Steps',
      steps: [
        { state: 'todo', sentence: ['Look again whether anything has changed'], note: ['reads only'], time: '1 s' },
        {
          state: 'todo',
          sentence: ['Attach ha-spare to ha-2 as eth1, network card 0'],
          note: [code('AttachNetworkInterface')],
          time: '1–3 s',
        },
        { state: 'todo', sentence: ['Wait until it is attached'], note: ['gives up after 2 min'], time: '2–10 s' },
      ],
      note: ['No traffic stops. Usual time for all: 5–15 s.'],
    },
    {
      kind: 'findings',
      heading: 'Before you run',
      summary: '2 warnings, no blocks',
      findings: [
        finding(
          'warn',
          'attach/same-subnet-twice',
          'ha-2 already has an interface in app-b, so answers may leave by the wrong one: ha-2-main',
          ['Prefer a second address on ha-2-main, or set up policy routing in the guest.'],
        ),
        finding('warn', 'attach/guest-setup', 'ha-2 is running, so its guest sees eth1 at once and must set it up', [
          'Amazon Linux does so by itself. For others, the commands are in the guest guide. Gateway: ',
          address('10.0.11.1'),
          '.',
        ]),
      ],
      buttons: [],
    },
    {
      kind: 'text',
      heading: 'Undo',
      paragraphs: [
        {
          sign: 'undo',
          lines: [
            [
              strongSpan('All of it can be taken back.'),
              ' Undo detaches ha-spare from ha-2, about 10 s. It stays in Activity for 30 days.',
            ],
          ],
        },
      ],
    },
    codeSpan(),
  ],
  footer: {
    buttons: reviewButtons,
    reason: 'Asks once more, shop is protected',
    main: { act: 'run', label: 'Run…', icon: 'run' },
  },
});

/** Mock 12f. */
export const blocked = (now: number): PlanDocument => ({
  phase: 'blocked',
  title: 'Attach ha-spare to db-admin',
  scope: shop,
  stand: ['Plan · cannot run as it is · the account was read ', { since: now - 12_000 }, ' ago'],
  focus: 'remedy',
  sections: [
    {
      kind: 'changes',
      heading: 'What changes',
      columns: { before: 'Before', after: 'After' },
      rows: [
        row('added', ['db-admin, new eth2'], [], [slot('eth2'), ' ha-spare ', address('10.0.11.90')]),
        row('changed', ['ha-spare'], ['unattached'], ['in use by db-admin']),
      ],
      buttons: [],
    },
    {
      kind: 'steps',
      heading: 'Steps',
      summary: '3 steps, 5–15 s, no traffic stops',
      folded: true,
      steps: [
        { state: 'todo', sentence: ['Look again whether anything has changed'], time: '1 s' },
        { state: 'todo', sentence: ['Attach ha-spare to db-admin as eth2, network card 0'], time: '1–3 s' },
        { state: 'todo', sentence: ['Wait until it is attached'], time: '2–10 s' },
      ],
    },
    {
      kind: 'findings',
      heading: 'Before you run',
      summary: '2 blocks, 1 warning',
      findings: [
        finding('block', 'attach/same-zone', 'ha-spare is in eu-west-1b, db-admin in another zone: eu-west-1a', [
          'Choose an instance in eu-west-1b, or create an interface in a subnet of eu-west-1a.',
        ]),
        finding('block', 'attach/interface-limit', 'All interface slots of t3.micro are in use: 2 of 2', [
          'Detach db-admin-2 from db-admin, or change to a larger instance type.',
        ]),
        finding(
          'warn',
          'attach/guest-setup',
          'db-admin is running, so its guest sees eth2 at once and must set it up',
          ['The commands are in the guest guide.'],
        ),
      ],
      buttons: [
        { act: 'remedy', index: 0, label: 'Choose another instance…' },
        { act: 'remedy', index: 1, label: 'Detach db-admin-2…' },
      ],
    },
    {
      kind: 'text',
      heading: 'Undo',
      summary: 'all of it can be taken back',
      folded: true,
      paragraphs: [{ sign: 'undo', lines: [['Undo detaches ha-spare from db-admin, about 10 s.']] }],
    },
    codeSpan(true),
  ],
  footer: {
    buttons: reviewButtons,
    reason: 'EC2 would refuse this',
    main: { act: 'runAnyway', label: 'Run anyway…' },
  },
});
