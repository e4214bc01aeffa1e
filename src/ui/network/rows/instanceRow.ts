import { placeLines } from './placeLines.ts';
import { custodyOf } from '../../../domain/custody/custody.ts';
import { unlisted } from '../../../domain/custody/unlisted.ts';
import { bySlot } from '../../../domain/slots.ts';
import type { Eni, Instance, Subnet } from '../../../domain/model.ts';
import { compareNatural } from '../../../domain/order.ts';
import { labelOf } from '../../../domain/tags.ts';
import { counted, facts, foreign, words, type Words } from '../../../domain/words.ts';
import { interfaceCount, leftWords } from './readSoFar.ts';
import { interfaceRow, mayHold } from './interfaceRow.ts';
import { findingLines, title } from './interfaceTooltip.ts';
import { line, lines, paragraphs, tagLines, type Markdown } from '../../shared/tree/markdown.ts';
import { paged } from '../../shared/tree/more.ts';
import { spokenFindings, spokenOf } from '../../shared/tree/spoken.ts';
import { branch, offeredFor, rowId, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, media, type Row, type RowIcon } from '../../shared/tree/row.ts';

/**
 * An instance in one subnet, with only the interfaces that are there: `fw-1  3 of 4 slots · c6in.xlarge`; without a subnet, with all of
 * them. The instance is undefined when EC2 did not tell of it (another account's, gone, or not read); its interfaces are shown all the same.
 */
export const instanceRow = (view: RowContext, place: InstanceInSubnet): Row => {
  const { instance, instanceId, subnet, enis } = place;
  const id = rowId(view, subnet ? `${instanceId}@${subnet.id}` : instanceId);
  const target = { kind: 'instance', id: instanceId } as const;
  const label = foreign(nameOfInstance(place));
  const description = facts(
    !subnet && (view.filter || !instance) && leftWords(view, view.inventory.enisOf({ id: instanceId }), enis),
    instance ? instanceFacts(view, instance, subnet) : unlisted(instanceId, view.inventory),
  );
  return {
    id,
    label,
    description,
    spoken: spokenOf(words`instance ${label}`, description, spokenFindings(view, target)),
    icon: iconOf(view, instance, enis),
    words: ['instance', ...(instance ? offeredFor(view, target) : [])],
    tooltip: () => (instance ? tooltipOf(view, instance) : title({ id: instanceId, tags: [] })),
    target,
    opens: branch(view),
    children: () =>
      paged(
        id,
        enis.toSorted(bySlotAndName).map((eni) => interfaceRow(view, eni)),
        view.limitOf(id),
      ),
    mayHold: mayHold(enis),
  };
};

/** Its name, or its id where it has none or did not come. */
export const nameOfInstance = ({ instance, instanceId }: Pick<InstanceInSubnet, 'instance' | 'instanceId'>): string =>
  instance ? labelOf(instance) : instanceId;

/** Network card, then device index; interfaces without an attachment last, by name. */
const bySlotAndName = (a: Eni, b: Eni): number => bySlot(a, b) || compareNatural(labelOf(a), labelOf(b));

export type InstanceInSubnet = {
  readonly instanceId: string;
  readonly instance: Instance | undefined;
  readonly subnet: Subnet | undefined;
  readonly enis: readonly Eni[];
};

const instanceFacts = (view: RowContext, instance: Instance, subnet: Subnet | undefined): Words => {
  const { inventory } = view;
  const prefixes = inventory.enisOf(instance).flatMap((eni) => [...eni.ipv4Prefixes, ...eni.ipv6Prefixes]).length;
  const home = inventory.subnet(instance.subnetId);
  return facts(
    home && subnet && home.id !== subnet.id ? words`in ${foreign(labelOf(home))}` : slotsOf(view, instance),
    foreign(instance.type),
    prefixes > 0 && counted(prefixes, words`prefix`, words`prefixes`),
    instance.state !== 'running' && foreign(instance.state),
  );
};

/** `3 of 4 slots`: interfaces in use and room for; without the room when the type's limit, or some interfaces, are unknown. */
const slotsOf = (view: RowContext, instance: Instance): Words => {
  const used = view.inventory.enisOf(instance).length;
  const limits = view.inventory.limitsOf(instance);
  if (view.inventory.missing('enis')) return words`at least ${interfaceCount({ length: used })}`;
  return limits
    ? words`${used} of ${counted(limits.interfaces, words`slot`, words`slots`)}`
    : interfaceCount({ length: used });
};

const iconOf = (view: RowContext, instance: Instance | undefined, enis: readonly Eni[]): RowIcon => {
  if (enis.some((eni) => custodyOf(eni, view.inventory).holder?.icon === 'eks')) return media('eks');
  return instance === undefined || instance.state === 'running' ? codicon('vm') : codicon('vm-outline');
};

const tooltipOf = (view: RowContext, instance: Instance): Markdown =>
  paragraphs(
    title(instance),
    findingLines(view, { kind: 'instance', id: instance.id }),
    lines(
      line(words`State`, instance.state),
      line(words`Type`, instance.type),
      ...placeLines(instance, view.inventory),
      line(words`Bandwidth weighting`, instance.bandwidthWeighting),
      line(words`In use`, slotsOf(view, instance)),
      line(words`Private address`, instance.privateIp),
      line(words`Public address`, instance.publicIp),
    ),
    tagLines(instance.tags.filter((tag) => tag.key !== 'Name')),
  );
