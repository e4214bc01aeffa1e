import type { Snapshot } from '../../src/domain/model.ts';
import { nameOf } from '../../src/domain/tags.ts';
import type { Operation, Target } from '../../src/operations/operation.ts';
import type { Line as Span, PlanDocument, PlanSection, PlanStep } from '../../src/protocol/plan.ts';
import { ChangePlan } from '../../src/services/plans/changePlan.ts';
import type { PlanPorts } from '../../src/services/plans/planPorts.ts';
import { planSource } from '../../src/services/plans/planSource.ts';
import { textOfLine } from '../../src/services/plans/spans.ts';
import { runWizard } from '../../src/services/wizard.ts';
import type { SimulatorOptions } from '../../src/simulator/simulate.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import type { Line } from './scriptedPrompts.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';
import { harnessOver, type HarnessOptions } from './wizardHarness.ts';

export type PlannedOptions = HarnessOptions & {
  readonly simulator?: SimulatorOptions;
  readonly world?: Snapshot;
  readonly ports?: Partial<PlanPorts>;
};

export type Planned<Input> = {
  readonly operation: Operation<Input>;
  readonly on: readonly Target[];
  /** What the person answers, then what is asked of them while it is a plan. */
  readonly lines: readonly Line[];
};

/** An operation on the demo account whose questions have been answered, as a plan; each later document of it is kept. */
export const planned = async <Input>({ operation, on, lines }: Planned<Input>, options: PlannedOptions = {}) => {
  const { simulator, platform } = simulatedPlatform(options.world ?? demoSnapshot(), options.simulator);
  const harness = await harnessOver(platform, lines, options);
  const ports: PlanPorts = {
    ...harness.ports,
    store: harness.store,
    asDocument: () => true,
    now: () => 0,
    ...options.ports,
  };
  const answered = await runWizard(operation, on, ports);
  if (answered.kind !== 'answered') throw new Error(`The wizard has not ended with its questions: ${answered.kind}`);
  const source = planSource(operation, answered);
  const facts = await source.facts(ports);
  if (!facts) throw new Error('There is no preview');
  const plan = new ChangePlan({ source, facts }, ports);
  const documents: PlanDocument[] = [];
  plan.onChange(() => documents.push(plan.document));
  return { ...harness, simulator, plan, documents, ports };
};

/** The id of a thing of the demo account by its name; instances come before their interfaces, which may have the same one. */
export const demoId = (name: string): string => {
  const { enis, instances, subnets } = demoSnapshot();
  return [...instances, ...enis, ...subnets].find((thing) => nameOf(thing) === name)?.id ?? `no ${name}`;
};

/** A document as somebody reads it aloud: its headings, and each line as text. */
export const readAloud = ({ title, stand, strip, sections, footer }: PlanDocument): readonly string[] => [
  title,
  textOfLine(stand),
  ...(strip ? [`[${strip.tone}] ${textOfLine(strip.title)}`, ...(strip.text ? [textOfLine(strip.text)] : [])] : []),
  ...(strip?.changes?.rows ?? []).map(rowText),
  ...sections.flatMap((section) => [
    `# ${section.heading}${section.summary === undefined ? '' : ` (${section.summary})`}${section.folded === true ? ' …' : ''}`,
    ...contentsOf(section),
  ]),
  [...footer.buttons, ...(footer.main ? [footer.main] : [])].map(({ label }) => label).join(' | '),
];

const rowText = ({
  mark,
  what,
  before,
  after,
}: {
  readonly mark: string;
  readonly what: Span;
  readonly before: Span;
  readonly after: Span;
}): string => `${mark}: ${textOfLine(what)}: ${textOfLine(before) || '—'} → ${textOfLine(after) || '—'}`;

const contentsOf = (section: PlanSection): readonly string[] => {
  if (section.kind === 'changes')
    return [
      ...section.rows.map(rowText),
      ...(section.box?.lines ?? []).map(textOfLine),
      ...(section.made ?? []).map(({ name, id }) => `${name}: ${id}`),
    ];
  if (section.kind === 'steps') return section.steps.map(stepText);
  if (section.kind === 'findings')
    return section.findings.map(
      ({ severity, message, ruleId, isNew }) =>
        `${severity}: ${isNew === true ? 'new: ' : ''}${textOfLine(message)} [${ruleId ?? ''}]`,
    );
  if (section.kind === 'choices')
    return section.choices.map(
      ({ title, text, isAdvised }) => `${isAdvised === true ? '* ' : ''}${title}: ${textOfLine(text)}`,
    );
  if (section.kind === 'text')
    return section.paragraphs.map(({ sign, lines }) => `${sign}: ${lines.map(textOfLine).join(' / ')}`);
  return section.tabs.map(({ title }) => title);
};

const stepText = ({ state, sentence, note, time }: PlanStep): string => {
  const end = time === undefined ? '' : ` ${typeof time === 'string' ? time : '…'}`;
  return `${state}: ${textOfLine(sentence)}${note ? ` (${textOfLine(note)})` : ''}${end}`;
};
