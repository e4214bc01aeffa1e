import type { PlanDocument, PlanStep, Span } from '../../../src/protocol/plan.ts';
import { vip } from './moveParts.ts';
import { address, codeSpan, code, finding, reviewButtons, row, strongSpan } from './planParts.ts';

const fresh = (text: string, was?: string): Span => ({ text, as: 'new', was });

/** Mock 12e. */
export const changed = (): PlanDocument => ({
  phase: 'changed',
  title: 'Move ha-vip to ha-2',
  scope: {
    accountName: 'Demo account',
    accountId: '111122223333',
    profile: 'lab',
    region: 'eu-west-1',
    endpoint: '127.0.0.1:4566',
  },
  stand: ['Plan · nothing has run yet · made 13:41, read again 14:03'],
  strip: {
    tone: 'warning',
    title: ['Changed meanwhile: 2 facts that this plan rests on'],
    text: ['Run is held back until you take over the new state. 5 other changes do not touch this plan.'],
    changes: {
      columns: { before: 'Was, 13:41', after: 'Now, 14:03' },
      rows: [
        row('changed', ['ha-2, slots'], ['1 of 3 used'], [fresh('2 of 3 used')]),
        row('changed', ['ha-2, eth1'], ['free'], [fresh('mon-tap')]),
      ],
      buttons: [],
    },
    buttons: [
      { act: 'takeOver', label: 'Take over the new state' },
      { act: 'showAll', label: 'Show all 7' },
    ],
  },
  focus: 'takeOver',
  sections: [
    {
      kind: 'changes',
      heading: 'What changes',
      summary: 'new proposal, differences marked',
      columns: { before: 'Before', after: 'After' },
      rows: [
        row('removed', ['ha-1, eth1'], vip('gone'), ['free slot']),
        row('added', ['ha-2, new eth2'], [], [fresh('eth2', 'eth1'), ' ', ...vip()]),
        row('changed', ['ha-2, slots'], [fresh('2 of 3 used', '1')], [fresh('3 of 3 used', '2')]),
        row('changed', ['Route ', address('10.8.0.0/16')], ['leads to ha-1'], ['leads to ha-2']),
      ],
      box: {
        tone: 'warning',
        lines: [
          [
            strongSpan('ha-1 loses'),
            ' ',
            address('10.0.11.60'),
            ' and ',
            address('10.0.11.63'),
            '. Hosts in ',
            address('10.8.0.0/16'),
            ' cannot be reached during the move.',
          ],
          ['Stays as it is: addresses, MAC, group api, source/dest check off, cost.'],
        ],
      },
      buttons: [],
    },
    { kind: 'steps', heading: 'Steps', summary: '10–30 s for all', steps },
    {
      kind: 'findings',
      heading: 'Before you run',
      summary: '2 warnings, no blocks',
      findings: [
        {
          ...finding(
            'warn',
            'move/index-changes',
            'The device index changes from eth1 to eth2: scripts in the guest that name eth1 miss it',
            ['Check the failover script of ha-2, or free eth1 first.'],
          ),
          isNew: true,
        },
        finding(
          'warn',
          'attach/same-subnet-twice',
          'ha-2 already has an interface in app-b, so answers may leave by the wrong one: ha-2-main',
          ['Set up policy routing in the guest.'],
        ),
      ],
      buttons: [],
    },
    {
      kind: 'text',
      heading: 'Undo',
      summary: 'all of it can be taken back',
      folded: true,
      paragraphs: [{ sign: 'undo', lines: [['Undo moves ha-vip back to ha-1, 10–25 s without traffic.']] }],
    },
    codeSpan(true),
  ],
  footer: {
    buttons: reviewButtons,
    reason: 'Take over the new state first',
    main: { act: 'run', label: 'Run…', icon: 'run', refused: 'Take over the new state first' },
  },
});

const steps: readonly PlanStep[] = [
  { state: 'todo', sentence: ['Look again whether anything has changed'], note: ['reads only'], time: '1 s' },
  {
    state: 'todo',
    sentence: ['Detach ha-vip from ha-1'],
    note: [code('DetachNetworkInterface')],
    time: '1 s',
    gapBegins: ['Traffic to ', address('10.0.11.60'), ' stops here, 10–25 s'],
    inGap: true,
  },
  {
    state: 'todo',
    sentence: ['Wait until it is unattached'],
    note: ['gives up after 2 min'],
    time: '5–20 s',
    inGap: true,
  },
  {
    state: 'todo',
    sentence: ['Attach ha-vip to ha-2 as ', fresh('eth2', 'eth1'), ', network card 0'],
    note: [code('AttachNetworkInterface')],
    time: '1–3 s',
    inGap: true,
  },
  {
    state: 'todo',
    sentence: ['Wait until it is attached'],
    note: ['traffic is back once the guest has set up eth2'],
    time: '2–5 s',
  },
  { state: 'todo', sentence: ['Compare the result with the plan'], note: ['reads only'], time: '1 s' },
];
