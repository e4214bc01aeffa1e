import type { PlanDocument, PlanStep } from '../../../src/protocol/plan.ts';
import { reviewing } from './attachPlans.ts';
import { address, code, finding, row } from './planParts.ts';

const count = (n: number): readonly number[] => Array.from({ length: n }, (_, at) => at);

/** 100 steps and 300 changes: as large as a plan of many interfaces gets. */
export const long = (now: number): PlanDocument => ({
  ...reviewing(now),
  title: 'Change the groups of 100 interfaces',
  sections: [
    {
      kind: 'changes',
      heading: 'What changes',
      columns: { before: 'Before', after: 'After' },
      rows: count(300).map((at) =>
        row('changed', [`app-${at}, groups `, address(`10.0.${at}.1`)], [`web, api-${at}`], [`web, api-${at}, audit`]),
      ),
      buttons: [],
    },
    {
      kind: 'steps',
      heading: 'Steps',
      steps: count(100).map((at): PlanStep => ({
        state: at < 40 ? 'done' : at === 40 ? 'now' : 'todo',
        sentence: [`Change the groups of app-${at}`],
        note: [code('ModifyNetworkInterfaceAttribute')],
        time: at === 40 ? { since: now - 3000 } : '1 s',
        requestId: at < 40 ? `7c1e0a52-4d0b-4f7e-9a31-5be0c2d4${1000 + at}` : undefined,
      })),
    },
    ...reviewing(now).sections.slice(2),
  ],
});

/** Names as somebody might give them who wants to be taken for the page: markup, bidi, nothing, and no end. */
const bad = '"><img src=x onerror="window.hurt=1">\u202Eevil\u200B<script>window.hurt=1</script>';
const endless = 'x'.repeat(400);

export const hostile = (now: number): PlanDocument => ({
  ...reviewing(now),
  title: `Attach ${bad} to ${endless}`,
  scope: {
    isProtected: bad,
    accountName: endless,
    accountId: '111122223333',
    profile: bad,
    region: 'eu-west-1',
    endpoint: endless,
  },
  stand: [bad],
  strip: { tone: 'warning', title: [bad], text: [endless] },
  sections: [
    {
      kind: 'changes',
      heading: 'What changes',
      summary: bad,
      columns: { before: 'Before', after: 'After' },
      rows: [row('changed', [bad], [endless], [bad]), row('removed', [endless], [bad], [])],
      box: { tone: 'warning', lines: [[bad], [endless]] },
      made: [{ name: bad, id: endless }],
      buttons: [{ act: 'showAll', label: bad }],
    },
    {
      kind: 'steps',
      heading: 'Steps',
      steps: [{ state: 'now', sentence: [bad, endless], note: [bad], time: '1 s', requestId: endless }],
    },
    { kind: 'findings', heading: 'Before you run', findings: [finding('block', 'x/y', bad, [endless])], buttons: [] },
    { kind: 'text', heading: 'Undo', paragraphs: [{ sign: 'note', lines: [[bad], [endless]] }] },
    {
      kind: 'code',
      heading: 'As code',
      tabs: [{ id: 'cli', title: 'AWS CLI', language: 'shellscript', text: `# ${bad}\naws ${endless}` }],
    },
  ],
  footer: {
    buttons: [{ act: 'savePlan', label: 'Save plan' }],
    reason: bad,
    main: { act: 'run', label: 'Run…', refused: bad },
  },
});
