import { ipOf } from '../../domain/association.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { named, type Named } from '../../domain/named.ts';
import { compareNatural } from '../../domain/order.ts';
import { labelOf } from '../../domain/tags.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { lints } from '../../rules/findings.ts';
import type { Lint } from '../../rules/lint/lint.ts';
import { copyWords } from '../network/rows/interfaceRow.ts';
import { title } from '../network/rows/interfaceTooltip.ts';
import { bold, escaped, link, paragraphs, type Markdown } from '../shared/tree/markdown.ts';
import { orderedRows, pagedGroups } from '../shared/tree/more.ts';
import { offeredFor, type RowContext } from '../shared/tree/rowContext.ts';
import { codicon, noChildren, type Row, type RowIcon } from '../shared/tree/row.ts';

/** What deserves attention: a row for each kind of finding, below it the things that have it, the worst first. */
export const findingRows = (view: RowContext): readonly Row[] => {
  const byLint = Map.groupBy(view.findings, ({ ruleId }) => ruleId);
  return lints.flatMap((lint) => {
    const found = byLint.get(lint.id);
    return found ? [kindRow(view, lint, found)] : [];
  });
};

const kindRow = (view: RowContext, lint: Lint, found: readonly Finding[]): Row => {
  const id = `findings/${lint.id}`;
  const isError = found.some(({ severity }) => severity === 'error');
  return {
    id,
    label: lint.heading,
    description: words`${found.length}`,
    icon: iconOf(isError ? 'error' : 'warning'),
    words: ['findings'],
    tooltip: () => paragraphs(bold(lint.title), documentation(lint)),
    target: undefined,
    opens: 'open',
    children: () => {
      const findings = found.map((finding) => ({ finding, name: labelOf(thingOf(finding.on, view.inventory)) }));
      const rows = orderedRows(findings, worstFirst, ({ finding }) => findingRow(view, lint, finding));
      return pagedGroups(id, [rows], view.limitOf(id));
    },
  };
};

type NamedFinding = { readonly finding: Finding; readonly name: string };

const worstFirst = (a: NamedFinding, b: NamedFinding): number =>
  rank[a.finding.severity] - rank[b.finding.severity] || compareNatural(a.name, b.name);

const rank: { readonly [S in Finding['severity']]: number } = { error: 0, warning: 1 };

const findingRow = (view: RowContext, lint: Lint, finding: Finding): Row => {
  const { on, severity, message, remedy } = finding;
  const thing = thingOf(on, view.inventory);
  const eni = on.kind === 'interface' ? view.inventory.eni(on.id) : undefined;
  return {
    id: `finding/${lint.id}/${on.id}`,
    label: foreign(labelOf(thing)),
    description: factOf(message, thing),
    icon: iconOf(severity),
    words: [on.kind, 'finding', ...(eni ? copyWords(eni) : []), ...offeredFor(view, on)],
    tooltip: () => paragraphs(title(thing), escaped(message), escaped(remedy), documentation(lint)),
    target: on,
    opens: 'never',
    children: noChildren,
  };
};

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
