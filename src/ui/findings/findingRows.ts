import { ipOf } from '../../domain/association.ts';
import { usdWords } from '../../domain/addressCharge.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { named, type Named } from '../../domain/named.ts';
import { compareNatural } from '../../domain/order.ts';
import { labelOf } from '../../domain/tags.ts';
import { facts, foreign, grouped, noWords, words, type Words } from '../../domain/words.ts';
import { lints } from '../../rules/findings.ts';
import type { Lint } from '../../rules/lint/lint.ts';
import { copyWords } from '../network/rows/interfaceRow.ts';
import { title } from '../network/rows/interfaceTooltip.ts';
import { bold, escaped, link, paragraphs, type Markdown } from '../shared/tree/markdown.ts';
import { orderedRows, pagedGroups } from '../shared/tree/more.ts';
import { spokenOf } from '../shared/tree/spoken.ts';
import { offeredFor, type RowContext } from '../shared/tree/rowContext.ts';
import { codicon, noChildren, type Row, type RowIcon } from '../shared/tree/row.ts';

/** What deserves attention: a row for each severity, the worst first; below it what costs most, then place by place. */
export const findingRows = (view: RowContext): readonly Row[] => {
  const bySeverity = Map.groupBy(view.findings, ({ severity }) => severity);
  return severities.flatMap((severity) => {
    const found = bySeverity.get(severity);
    return found ? [severityRow(view, severity, found)] : [];
  });
};

const severities: readonly Finding['severity'][] = ['error', 'warning'];

const headings: { readonly [S in Finding['severity']]: Words } = {
  error: words`Errors`,
  warning: words`Warnings`,
};

/** `3.65 USD a month`: what findings cost together as long as nobody mends them; nothing where no charge is known. */
export const findingCost = (findings: readonly Finding[]): Words => {
  const cost = usdWords(findings.reduce((sum, { monthlyUsd = 0 }) => sum + monthlyUsd, 0));
  return cost === '' ? noWords : words`${cost} a month`;
};

const severityRow = (view: RowContext, severity: Finding['severity'], found: readonly Finding[]): Row => {
  const id = `findings/${severity}`;
  return {
    id,
    label: headings[severity],
    description: facts(words`${grouped(found.length)}`, findingCost(found)),
    icon: iconOf(severity),
    words: ['findings'],
    tooltip: undefined,
    target: undefined,
    opens: 'open',
    children: () => {
      const findings = found.map((finding) => ({ finding, place: placeWords(finding, view.inventory) }));
      return pagedGroups(
        id,
        [orderedRows(findings, costliestFirst, ({ finding }) => findingRow(view, finding))],
        view.limitOf(id),
      );
    },
  };
};

type PlacedFinding = { readonly finding: Finding; readonly place: readonly string[] };

const costliestFirst = (a: PlacedFinding, b: PlacedFinding): number => {
  const byCost = (b.finding.monthlyUsd ?? 0) - (a.finding.monthlyUsd ?? 0);
  if (byCost !== 0) return byCost;
  for (const [at, name] of a.place.entries()) {
    const order = compareNatural(name, b.place[at] ?? '');
    if (order !== 0) return order;
  }
  return ruleOrder(a.finding) - ruleOrder(b.finding);
};

/** The names of VPC, subnet and thing, by which findings of one place stand together. */
const placeWords = ({ on }: Finding, inventory: Inventory): readonly string[] => {
  const subnetId = {
    subnet: () => on.id,
    instance: () => inventory.instance(on.id)?.subnetId,
    interface: () => inventory.eni(on.id)?.subnetId,
    address: () => undefined,
  }[on.kind]();
  const subnet = inventory.subnet(subnetId);
  const vpc = inventory.vpc(subnet?.vpcId);
  return [vpc ? labelOf(vpc) : '', subnet ? labelOf(subnet) : '', labelOf(thingOf(on, inventory))];
};

const ruleOrder = ({ ruleId }: Finding): number => lints.findIndex(({ id }) => id === ruleId);

const findingRow = (view: RowContext, finding: Finding): Row => {
  const { on, severity, message, remedy, ruleId } = finding;
  const lint = lints.find(({ id }) => id === ruleId);
  const thing = thingOf(on, view.inventory);
  const eni = on.kind === 'interface' ? view.inventory.eni(on.id) : undefined;
  const label = foreign(labelOf(thing));
  const description = facts(findingCost([finding]), factOf(message, thing));
  return {
    id: `finding/${ruleId}/${on.id}`,
    label,
    description,
    spoken: spokenOf(label, description, severity === 'error' ? words`error` : words`warning`),
    icon: iconOf(severity),
    words: [on.kind, 'finding', ...(eni ? copyWords(eni) : []), ...mendsOf(view, finding, lint)],
    tooltip: () =>
      paragraphs(
        title(thing),
        escaped(message),
        escaped(remedy),
        ...(lint ? [bold(lint.heading), documentation(lint)] : []),
      ),
    target: on,
    opens: 'never',
    children: noChildren,
  };
};

/** What of the thing's own operations mends it: others would only stand in the way. */
const mendsOf = (view: RowContext, { on }: Finding, lint: Lint | undefined): readonly string[] =>
  offeredFor(view, on).filter((id) => lint?.mends.includes(id));

const thingOf = ({ kind, id }: Finding['on'], inventory: Inventory): Named => {
  const address = kind === 'address' ? inventory.elasticIp(id) : undefined;
  // People know an elastic IP by its address.
  if (address) return { id: ipOf(address), tags: address.tags };
  const found = {
    subnet: inventory.subnet(id),
    instance: inventory.instance(id),
    interface: inventory.eni(id),
    address: undefined,
  };
  return found[kind] ?? { id, tags: [] };
};

/** The message without the name that it begins or ends with, which the label says. */
const factOf = (message: Words, thing: Named): Words => {
  const [start, end] = [words`${named(thing)} `, words`: ${named(thing)}`];
  if (message.endsWith(end)) return foreign(message.slice(0, -end.length));
  return message.startsWith(start) ? foreign(message.slice(start.length)) : message;
};

const documentation = ({ source }: Lint): Markdown => link(words`Documentation`, source);

const iconOf = (severity: Finding['severity']): RowIcon =>
  codicon(severity, severity === 'error' ? 'list.errorForeground' : 'list.warningForeground');
