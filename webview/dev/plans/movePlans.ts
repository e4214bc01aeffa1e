import type { PlanChange, PlanDocument, PlanStep } from '../../../src/protocol/plan.ts';
import { address, codeSpan, code, sampleTabs, copyTicket, row, shop, topologyButton, strongSpan } from './planParts.ts';
import { detachRequest, movedPlan, moveSteps, ticket, vip } from './moveParts.ts';

/** Mock 12b. */
export const running = (now: number): PlanDocument => ({
  phase: 'running',
  title: 'Move ha-vip to ha-2',
  scope: shop,
  stand: ['Started 14:03:22 by ', code('shop-admin')],
  strip: {
    tone: 'running',
    title: ['Running · step 3 of 6 · ', { since: now - 9000 }],
    text: [address('10.0.11.60'), ' has not been reachable for ', { since: now - 8000 }, '. Usual: 10–25 s.'],
    progress: 0.42,
  },
  focus: 'cancel',
  sections: [
    movedPlan({ heading: 'What changes', summary: '1 removed, 1 added, 1 changed', folded: true }),
    {
      kind: 'steps',
      heading: 'Steps',
      steps: moveSteps([
        { state: 'done', note: ['nothing has changed'], time: '0.6 s' },
        {
          state: 'done',
          gapBegins: ['Traffic to ', address('10.0.11.60'), ' stopped at 14:03:23'],
          requestId: detachRequest,
          time: '0.8 s',
        },
        { state: 'now', note: ['state: detaching · asked 4 times'], time: { since: now - 7600 } },
        { state: 'todo', time: '1–3 s' },
        { state: 'todo', time: '2–5 s' },
        { state: 'todo', time: '1 s' },
      ]),
    },
    {
      kind: 'findings',
      heading: 'Before you run',
      summary: '2 warnings, read at 14:03',
      folded: true,
      findings: [{ severity: 'warn', message: ['ha-2 already has an interface in app-b: ha-2-main'] }],
      buttons: [],
    },
    {
      kind: 'text',
      heading: 'If you cancel',
      paragraphs: [
        {
          sign: 'undo',
          lines: [
            [
              'Step 3 is finished first. ha-vip is then unattached, and this document offers to ',
              strongSpan('put it back to ha-1'),
              ' (about 8 s) or to ',
              strongSpan('go on'),
              '.',
            ],
          ],
        },
      ],
    },
    codeSpan(true),
  ],
  footer: {
    buttons: [topologyButton, { act: 'showLog', label: 'Show log' }],
    reason: 'Closing this tab does not stop it',
    main: { act: 'cancel', label: 'Cancel', icon: 'stop' },
  },
});

const times = ['0.6 s', '0.8 s', '12.4 s', '1.1 s', '3.2 s', '0.7 s'] as const;
const requests = [undefined, detachRequest, undefined, '2f90bb17-83ce-4a60-b1d5-0f6a7e93c2d4'] as const;

/** Mock 12c. */
export const done = (): PlanDocument => ({
  phase: 'done',
  title: 'Move ha-vip to ha-2',
  scope: shop,
  stand: ['Ran 14:03:22 to 14:03:41 by ', code('shop-admin')],
  strip: {
    tone: 'neutral',
    title: ['Done in 19 s, as planned'],
    text: ['ha-vip is eth1 of ha-2. ', address('10.0.11.60'), ' was not reachable for 17 s.'],
  },
  focus: 'copyTicket',
  sections: [
    movedPlan({
      heading: 'What changed',
      summary: 'read again from EC2',
      made: [{ name: 'New attachment', id: 'eni-attach-0b91c4e07d52f36a8' }],
    }),
    {
      kind: 'steps',
      heading: 'Steps',
      summary: '6 of 6',
      steps: moveSteps(
        times.map((time, at): Omit<PlanStep, 'sentence'> => ({ state: 'done', time, requestId: requests[at] })),
      ),
    },
    {
      kind: 'text',
      heading: 'Next',
      paragraphs: [
        {
          sign: 'guide',
          lines: [['ha-2 must set up eth1 in its guest before traffic flows.']],
          button: { act: 'guestSetup', label: 'Open the guest guide' },
        },
      ],
    },
    {
      kind: 'text',
      heading: 'Undo',
      paragraphs: [
        {
          sign: 'undo',
          lines: [
            [
              strongSpan('Can be taken back'),
              ' as long as ha-1 has a free slot: moves ha-vip to ha-1 as eth1, 10–25 s without traffic. It is a plan of its own, which you see first.',
            ],
          ],
        },
      ],
    },
    codeSpan(undefined, [ticket, ...sampleTabs]),
  ],
  footer: { buttons: [copyTicket, topologyButton], main: { act: 'undo', label: 'Undo…', icon: 'undo' } },
});

const soFar: readonly PlanChange[] = [
  row('removed', ['ha-1, eth1'], vip('gone'), ['free slot']),
  row('changed', ['ha-vip'], ['in use by ha-1'], [strongSpan('unattached')]),
  row('changed', ['Route ', address('10.8.0.0/16')], ['leads to ha-1'], [{ text: 'leads nowhere', as: 'alarm' }]),
];

/** Mock 12d. */
export const stoppedPlan = (now: number): PlanDocument => ({
  phase: 'stopped',
  title: 'Move ha-vip to ha-2',
  scope: shop,
  stand: ['Started 14:03:22 by ', code('shop-admin'), ', stopped 14:03:37'],
  strip: {
    tone: 'error',
    title: ['Stopped at step 4 of 6: ha-vip is unattached'],
    text: [
      address('10.0.11.60'),
      ' and ',
      address('10.0.11.63'),
      ' have not been reachable for ',
      { since: now - 41_000 },
      '. Choose how to go on.',
    ],
  },
  focus: 'rollBack',
  sections: [
    {
      kind: 'choices',
      heading: 'How to go on',
      choices: [
        {
          title: 'Roll back: put ha-vip back to ha-1 as eth1',
          text: ['About 8 s, then traffic flows again. The slot of ha-1 is free.'],
          button: { act: 'rollBack', label: 'Roll back…', icon: 'undo' },
          isAdvised: true,
        },
        {
          title: 'Continue: attach ha-vip to ha-2 as eth2',
          text: ['About 5 s. The index is not the planned one, so scripts in the guest that name eth1 miss it.'],
          button: { act: 'continueRun', label: 'Continue…', icon: 'run' },
        },
        {
          title: 'Leave it as it is',
          text: ['ha-vip stays unattached. Both ways stay open in Activity.'],
          button: { act: 'leaveIt', label: 'Leave it' },
        },
      ],
    },
    {
      kind: 'text',
      heading: 'Why it stopped',
      paragraphs: [
        {
          sign: 'error',
          lines: [
            ['EC2 refused to attach it: device index 1 of ha-2 is in use by mon-tap'],
            [
              'mon-tap was attached to ha-2 at 14:03:29, after this plan had looked. Code ',
              code('InvalidParameterValue'),
              ', request ',
              code('9d4e61c0-1b7f-4c55-8a02-c7710fe2b39d'),
            ],
          ],
        },
      ],
    },
    {
      kind: 'steps',
      heading: 'Steps',
      summary: '3 done, 1 refused, 2 not done',
      steps: moveSteps([
        { state: 'done', time: '0.6 s' },
        { state: 'done', requestId: detachRequest, time: '0.8 s' },
        { state: 'done', time: '12.4 s' },
        { state: 'refused', note: ['refused, nothing was changed by it'], time: '0.4 s', inGap: false },
        { state: 'notDone', time: 'not done' },
        { state: 'notDone', time: 'not done' },
      ]),
    },
    {
      kind: 'changes',
      heading: 'What changed so far',
      columns: { before: 'Before', after: 'After' },
      rows: soFar,
      buttons: [],
    },
    codeSpan(true, [ticket, ...sampleTabs]),
  ],
  footer: {
    buttons: [copyTicket, topologyButton],
    main: { act: 'rollBack', label: 'Roll back…', icon: 'undo' },
  },
});
