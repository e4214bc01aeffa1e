import type { PlanDocument } from '../../../src/protocol/plan.ts';
import { reviewing } from './attachPlans.ts';
import { done, running, stoppedPlan } from './movePlans.ts';
import { copyTicket, row, savePlan, topologyButton, strongSpan } from './planParts.ts';

/** The phases that no mock shows, in the words of the design. */
export const otherPhases: { readonly [Name in string]: (now: number) => PlanDocument } = {
  readOnly: (now) => ({
    ...reviewing(now),
    phase: 'readOnly',
    footer: { buttons: reviewing(now).footer.buttons, reason: 'Read-only: copy it as code or save it' },
  }),
  signedOut: (now) => ({
    ...reviewing(now),
    phase: 'signedOut',
    strip: {
      tone: 'warning',
      title: ['Signed out of shop'],
      text: ['The plan stays as it is. It is looked at again once you are back.'],
      buttons: [{ act: 'signIn', label: 'Sign in as shop-admin' }],
    },
    focus: 'signIn',
    footer: {
      buttons: [savePlan],
      reason: 'Sign in first',
      main: { act: 'run', label: 'Run…', icon: 'run', refused: 'Signed out: sign in as shop-admin first' },
    },
  }),
  waiting: (now) => ({
    ...running(now),
    phase: 'waiting',
    strip: { tone: 'running', title: ['Waiting for another run in shop: Attach ha-spare to ha-2'] },
  }),
  cancelling: (now) => ({
    ...running(now),
    phase: 'cancelling',
    strip: { tone: 'running', title: ['Cancelling after step 3'], progress: 0.42 },
    footer: {
      buttons: [topologyButton],
      main: { act: 'cancel', label: 'Cancel', icon: 'stop', refused: 'It is cancelling: step 3 is finished first' },
    },
  }),
  different: () => ({
    ...done(),
    phase: 'different',
    strip: {
      tone: 'warning',
      title: ['Done, but not as planned'],
      text: ['EC2 shows another outcome than the plan.'],
      changes: {
        columns: { before: 'Planned', after: 'Is' },
        rows: [row('changed', ['ha-vip, slot'], ['eth1'], [{ text: 'eth2', as: 'new' }])],
        buttons: [],
      },
    },
  }),
  interrupted: (now) => ({
    ...stoppedPlan(now),
    phase: 'interrupted',
    strip: {
      tone: 'warning',
      title: ['The window closed at step 3; this is what EC2 says now'],
      text: ['ha-vip is unattached.'],
    },
  }),
  undone: () => ({
    ...done(),
    phase: 'undone',
    strip: { tone: 'neutral', title: ['Undone at 14:20'], text: [strongSpan('ha-vip'), ' is eth1 of ha-1 again.'] },
    footer: { buttons: [copyTicket, topologyButton] },
    focus: 'copyTicket',
  }),
  choosing: (now) => ({
    ...reviewing(now),
    footer: {
      ...reviewing(now).footer,
      onFailure: { rollsBack: false, why: 'Rolling back attaches ha-vip to ha-1 again, about 8 s.' },
    },
  }),
  rollingBack: (now) => ({
    ...reviewing(now),
    footer: {
      ...reviewing(now).footer,
      onFailure: {
        rollsBack: true,
        why: 'What was done by then is taken back as far as EC2 lets it; the rest stays.',
        steps: [
          { title: 'If step 2 fails', lines: [['Takes back: Attach ', strongSpan('ha-vip'), ' to ha-1 as eth1']] },
          {
            title: 'If step 3 fails',
            lines: [
              [
                'Takes back: Detach ',
                strongSpan('ha-vip'),
                ' from ha-2; Attach ',
                strongSpan('ha-vip'),
                ' to ha-1 as eth1',
              ],
              ['Stays: Turn the automatic public IPv4 address of ha-vip on; EC2 does not tell how it was set before'],
            ],
          },
        ],
      },
    },
  }),
};
