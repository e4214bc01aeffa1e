import { ipOf } from '../../domain/association.ts';
import { usdWords } from '../../domain/addressCharge.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { named, type Named } from '../../domain/named.ts';
import { compareNatural } from '../../domain/order.ts';
import { labelOf } from '../../domain/tags.ts';
import { facts, foreign, grouped, noWords, words, type Words } from '../../domain/words.ts';
import { lints, noteLints } from '../../rules/findings.ts';
import type { Lint } from '../../rules/lint/lint.ts';
import type { ToldFinding } from '../../services/ignoredFindings.ts';
import { copyWords } from '../network/rows/interfaceRow.ts';
import { title } from '../network/rows/interfaceTooltip.ts';
import { bold, escaped, line, link, paragraphs, type Markdown } from '../shared/tree/markdown.ts';
import { orderedRows, pagedGroups } from '../shared/tree/more.ts';
import { spokenOf } from '../shared/tree/spoken.ts';
import { offeredFor, type RowContext } from '../shared/tree/rowContext.ts';
import { codicon, noChildren, type Row, type RowIcon } from '../shared/tree/row.ts';

/** What is told of an account below its findings: notes, and what of all of it the person ignores, with the reasons. */
export type Asides = {
  readonly notes: readonly ToldFinding[];
  readonly ignored: readonly IgnoredOne[];
};

type IgnoredOne = { readonly told: ToldFinding; readonly reason: string };

/** A row for each severity, the worst first, then one for what is ignored; below it what costs most, then place by place. */
export const findingRows = (view: RowContext, { notes, ignored }: Asides): readonly Row[] => {
  const bySeverity = Map.groupBy([...view.findings, ...notes], ({ severity }) => severity);
  const groups: { readonly [K in GroupKind]: readonly Listed[] } = {
    error: asListed(bySeverity.get('error')),
    warning: asListed(bySeverity.get('warning')),
    note: asListed(bySeverity.get('note')),
    ignored,
  };
  return kinds.flatMap((kind) => (groups[kind].length > 0 ? [groupRow(view, kind, groups[kind])] : []));
};

type GroupKind = ToldFinding['severity'] | 'ignored';

/** `reason`: why it is ignored, as the person wrote it. */
type Listed = { readonly told: ToldFinding; readonly reason?: string };

const asListed = (found: readonly ToldFinding[] = []): readonly Listed[] => found.map((told) => ({ told }));

const kinds: readonly GroupKind[] = ['error', 'warning', 'note', 'ignored'];

/** How a group is called and drawn, what a screen reader says of a row in it, and whether it asks for nothing. */
const looks: { readonly [K in GroupKind]: readonly [Words, RowIcon, Words, 'open' | 'closed'] } = {
  error: [words`Errors`, codicon('error', 'list.errorForeground'), words`error`, 'open'],
  warning: [words`Warnings`, codicon('warning', 'list.warningForeground'), words`warning`, 'open'],
  note: [words`Notes`, codicon('info'), words`note`, 'closed'],
  ignored: [words`Ignored`, codicon('eye-closed'), words`ignored`, 'closed'],
};

/** The most characters that a reason may have. */
export const longestReason = 200;

/** `3.65 USD a month`: what findings cost together as long as nobody mends them; nothing where no charge is known. */
export const findingCost = (findings: readonly Pick<Finding, 'monthlyUsd'>[]): Words => {
  const cost = usdWords(findings.reduce((sum, { monthlyUsd = 0 }) => sum + monthlyUsd, 0));
  return cost === '' ? noWords : words`${cost} a month`;
};

const groupRow = (view: RowContext, kind: GroupKind, found: readonly Listed[]): Row => {
  const id = `findings/${kind}`;
  const [label, icon, , opens] = looks[kind];
  return {
    id,
    label,
    description: facts(words`${grouped(found.length)}`, findingCost(found.map(({ told }) => told))),
    icon,
    words: ['findings'],
    tooltip: undefined,
    target: undefined,
    opens,
    children: () => {
      const placed = found.map((each) => ({ ...each, place: placeWords(each.told, view.inventory) }));
      return pagedGroups(
        id,
        [orderedRows(placed, costliestFirst, (each) => findingRow(view, kind, each))],
        view.limitOf(id),
      );
    },
  };
};

type PlacedFinding = Listed & { readonly place: readonly string[] };

const costliestFirst = (a: PlacedFinding, b: PlacedFinding): number => {
  const byCost = (b.told.monthlyUsd ?? 0) - (a.told.monthlyUsd ?? 0);
  if (byCost !== 0) return byCost;
  for (const [at, name] of a.place.entries()) {
    const order = compareNatural(name, b.place[at] ?? '');
    if (order !== 0) return order;
  }
  return ruleOrder(a.told) - ruleOrder(b.told);
};

/** The names of VPC, subnet and thing, by which findings of one place stand together. */
const placeWords = ({ on }: ToldFinding, inventory: Inventory): readonly string[] => {
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

const allLints: readonly Pick<Lint, 'id' | 'heading' | 'mends' | 'source'>[] = [...lints, ...noteLints];

const ruleOrder = ({ ruleId }: ToldFinding): number => allLints.findIndex(({ id }) => id === ruleId);

/** What the id of its row ends with, in whichever group it stands. */
export const findingKey = ({ ruleId, on }: ToldFinding): string => `/${ruleId}/${on.id}`;

const findingRow = (view: RowContext, kind: GroupKind, { told, reason }: Listed): Row => {
  const { on, message, remedy, ruleId } = told;
  const lint = allLints.find(({ id }) => id === ruleId);
  const thing = thingOf(on, view.inventory);
  const eni = on.kind === 'interface' ? view.inventory.eni(on.id) : undefined;
  const label = foreign(labelOf(thing));
  const [, icon, spoken] = looks[kind];
  const why = reason === undefined ? noWords : foreign(reason, longestReason);
  const description = facts(why, findingCost([told]), factOf(message, thing));
  const acts = reason === undefined ? ['ignorable', ...mendsOf(view, told, lint)] : ['ignored'];
  return {
    id: `${reason === undefined ? 'finding' : 'ignored'}${findingKey(told)}`,
    label,
    description,
    spoken: spokenOf(label, description, spoken),
    icon,
    words: [on.kind, 'finding', ...(eni ? copyWords(eni) : []), ...acts],
    tooltip: () =>
      paragraphs(
        title(thing),
        escaped(message),
        escaped(remedy),
        line(words`Ignored`, why),
        ...(lint ? [bold(lint.heading), documentation(lint)] : []),
      ),
    target: on,
    opens: 'never',
    children: noChildren,
  };
};

/** What of the thing's own operations mends it: others would only stand in the way. */
const mendsOf = (view: RowContext, { on }: ToldFinding, lint: Pick<Lint, 'mends'> | undefined): readonly string[] =>
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

const documentation = ({ source }: Pick<Lint, 'source'>): Markdown => link(words`Documentation`, source);
