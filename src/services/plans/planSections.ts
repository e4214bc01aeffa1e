import { words, type Words } from '../../domain/words.ts';
import type { CodeTab, MadeThing, Paragraph, PlanPhase, PlanSection } from '../../protocol/plan.ts';
import { plannedRows } from './outcome.ts';
import { planBox } from './planBox.ts';
import type { PlanFacts } from './planFacts.ts';
import { countOfFindings, planFindings } from './planFindings.ts';
import { gapsOf } from './planGaps.ts';
import { remedyButtons } from './planRemedies.ts';
import { openIn, type PlanRow } from './planRow.ts';
import type { PlanRun, PlanState, RunEnd } from './planState.ts';
import { undoParagraph } from './planUndo.ts';
import { countOfSteps, stepsOf } from './runningSteps.ts';
import { lineOf, spans, strong } from './spans.ts';
import { struckRows, struckSteps } from './struck.ts';
import { planTicket } from './planTicket.ts';
import { waysOn, whyItStopped } from './waysOn.ts';

/** Of a plan that has not run: what it changes, its steps, what speaks against it, the way back, the same as code. */
export const beforeRun = (state: PlanState, phase: PlanPhase): readonly PlanSection[] => {
  const isBlocked = phase === 'blocked';
  return [
    changesSection(state),
    { ...stepsSection(state), folded: isBlocked },
    findingsSection(state),
    undoSection(state, isBlocked),
    codeSection(state, isBlocked),
  ];
};

/** While it runs: where it is, and what becomes of it if it is cancelled; the rest is folded. */
export const whileRunning = (state: PlanState, run: PlanRun): readonly PlanSection[] =>
  run.kept ? [stepsSection(state), codeSection(state, true)] : ownRun(state, run);

const ownRun = (state: PlanState, run: PlanRun): readonly PlanSection[] => [
  { ...changesSection(state), folded: true },
  stepsSection(state),
  { ...findingsSection(state), folded: true },
  textSection('If you cancel', [
    {
      sign: 'undo',
      lines: [
        run.waitsFor === undefined
          ? ['What EC2 has begun it finishes; the rest is not sent. This document then offers how to go on.']
          : ['Nothing has been sent yet.'],
      ],
    },
  ]),
  codeSection(state, true),
];

/** After it: what has changed, and what can be done about it. A run that stopped says first how to go on. */
export const afterRun = (
  state: PlanState,
  run: PlanRun & { readonly end: RunEnd },
  phase: PlanPhase,
): readonly PlanSection[] => {
  const { facts } = state;
  const { end } = run;
  const isStopped = phase === 'stopped' || phase === 'interrupted';
  const ways = isStopped ? waysOn(facts, run) : [];
  const what = changedSection(end, isStopped);
  const steps = { ...stepsSection(state), summary: countOfSteps(stepsOf(facts, run)) };
  if (!isStopped) return [what, steps, ...nextSection(run, phase), undoneSection(run), codeSection(state, false)];
  return [
    ...(ways.length > 0 ? [{ kind: 'choices', heading: 'How to go on', choices: ways } as const] : []),
    textSection('Why it stopped', whyItStopped(facts, run)),
    steps,
    ...(end.rows.length > 0 ? [what] : []),
    codeSection(state, true),
  ];
};

const changesSection = ({ facts, meanwhile }: PlanState): PlanSection => {
  const { inventory, preview, losses } = facts;
  const rows = plannedRows(facts);
  const isOpen = openIn(preview.calls, preview.made);
  const sides = { before: inventory, after: preview.after, changes: preview.changes, isOpen };
  return {
    kind: 'changes',
    heading: 'What changes',
    summary: meanwhile ? words`new proposal, differences marked` : countOfRows(rows),
    rows: shownRows(meanwhile ? struckRows(plannedRows(meanwhile.was), rows) : rows),
    columns: { before: 'Before', after: 'After' },
    box: planBox(sides, losses),
    buttons: [],
  };
};

/** `1 removed, 1 added, 2 changed`. */
const countOfRows = (rows: readonly PlanRow[]): Words => {
  const count = (mark: PlanRow['mark']): number => rows.filter((row) => row.mark === mark).length;
  const parts = (['removed', 'added', 'changed'] as const).filter((mark) => count(mark) > 0);
  if (parts.length === 0) return words`nothing`;
  const names = { removed: words`removed`, added: words`added`, changed: words`changed` } as const;
  return parts.reduce(
    (text, mark, at) =>
      at === 0 ? words`${count(mark)} ${names[mark]}` : words`${text}, ${count(mark)} ${names[mark]}`,
    words``,
  );
};

/** Lines that a person still reads. */
const readable = 40;

const shownRows = (rows: readonly PlanRow[]): readonly PlanRow[] =>
  rows.length <= readable
    ? rows
    : [
        ...rows.slice(0, readable),
        {
          key: 'more',
          mark: 'changed',
          what: spans`And ${rows.length - readable} more of these`,
          before: [],
          after: [],
        },
      ];

const stepsSection = ({ facts, run, meanwhile }: PlanState): PlanSection => {
  const now = stepsOf(facts, run);
  const steps = meanwhile && !run ? struckSteps(stepsOf(meanwhile.was, run), now) : now;
  const isOpen = facts.preview.refusal !== undefined || facts.preview.previewGap !== undefined;
  return {
    kind: 'steps',
    heading: 'Steps',
    summary: words`${steps.length} steps`,
    steps,
    note: run ? undefined : isOpen ? ['Steps after the last call are not known.'] : [...trafficNote(facts), timeNote],
  };
};

const trafficNote = (facts: PlanFacts): readonly string[] => {
  const gaps = gapsOf(facts);
  if (!gaps) return [];
  return gaps.length === 0 ? ['No traffic stops. '] : ['Traffic stops while it runs. '];
};

/** AWS documents no usual times of these calls. */
const timeNote = 'How long EC2 takes, it does not say.';

const findingsSection = (state: PlanState): PlanSection => {
  const { facts, meanwhile, verdict } = state;
  const findings = planFindings(facts, meanwhile?.was);
  return {
    kind: 'findings',
    heading: 'Before you run',
    summary: countOfFindings(findings),
    findings,
    verdict,
    buttons: remedyButtons(state),
  };
};

const undoSection = ({ facts, undo }: PlanState, folded: boolean): PlanSection => ({
  ...textSection('Undo', [undoParagraph(facts, undo)]),
  summary: undoSummary(facts),
  folded,
});

const undoSummary = ({ canBeUndone }: PlanFacts): Words => {
  if (canBeUndone === undefined) return words`cannot be known`;
  return canBeUndone ? words`all of it can be taken back` : words`it cannot be taken back`;
};

const undoneSection = ({ end, undoneAt }: PlanRun & { readonly end: RunEnd }): PlanSection => {
  if (undoneAt !== undefined) return textSection('Undo', [{ sign: 'done', lines: [['It was taken back.']] }]);
  const paragraph: Paragraph = end.canBeUndone
    ? {
        sign: 'undo',
        lines: [
          spans`${strong(words`Can be taken back`)} as long as nobody else has changed what it would undo. It is a plan of its own, which you see first.`,
        ],
      }
    : { sign: 'warning', lines: [[strong(words`It cannot be taken back.`)]] };
  return textSection('Undo', [paragraph]);
};

/** What EC2 does not do. */
const nextSection = ({ end: { guest } }: { readonly end: RunEnd }, phase: PlanPhase): readonly PlanSection[] =>
  !guest || phase === 'undone'
    ? []
    : [
        textSection('Next', [
          {
            sign: 'note',
            lines: [lineOf(guest.sentence)],
            button: { act: 'guestSetup', label: 'Open the guest set-up' },
          },
        ]),
      ];

const changedSection = ({ rows, made }: RunEnd, isStopped: boolean): PlanSection => ({
  kind: 'changes',
  heading: isStopped ? 'What changed so far' : 'What changed',
  summary: rows.length === 0 ? 'nothing, read again from EC2' : 'read again from EC2',
  rows: shownRows(rows),
  columns: { before: 'Before', after: 'After' },
  made: madeOf(made),
  buttons: [],
});

const madeOf = (made: readonly string[]): readonly MadeThing[] => made.map((id) => ({ name: nameOfMade(id), id }));

const nameOfMade = (id: string): string => kinds.find(([prefix]) => id.startsWith(prefix))?.[1] ?? 'New address';

const kinds = [
  ['eni-attach-', 'New attachment'],
  ['eni-perm-', 'New permission'],
  ['eni-', 'New interface'],
  ['eipalloc-', 'New elastic IP address'],
  ['eipassoc-', 'New association'],
  ['fl-', 'New flow log'],
  ['i-', 'New instance'],
] as const;

const codeSection = ({ facts, run }: PlanState, folded: boolean): PlanSection => {
  const tabs = [...(run?.end ? [ticketTab(facts, run)] : []), ...facts.code];
  const summary = folded ? tabs.map(({ title }) => title).join(', ') : undefined;
  return { kind: 'code', heading: 'As code', summary, folded, tabs };
};

const ticketTab = (facts: PlanFacts, run: PlanRun): CodeTab => ({
  id: 'ticket',
  title: 'Ticket text',
  language: 'plaintext',
  text: planTicket(facts, run),
});

const textSection = (heading: string, paragraphs: readonly Paragraph[]): PlanSection => ({
  kind: 'text',
  heading,
  paragraphs,
});
