import { privateBlocks } from '../../../domain/exposure/privateIpv6.ts';
import { subnetReach } from '../../../domain/exposure/subnetReach.ts';
import { tierWords } from '../../../domain/exposure/reachWords.ts';
import { standOf } from '../../../domain/custody/stand.ts';
import type { Eni, Subnet } from '../../../domain/model.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import { usableCount } from '../../../domain/ip.ts';
import { compareNatural } from '../../../domain/order.ts';
import { labelOf } from '../../../domain/tags.ts';
import { compareTiers, type Tier } from '../../../domain/tier.ts';
import { facts, foreign, grouped, words, type Words } from '../../../domain/words.ts';
import { flowLogLines } from './flowLogLines.ts';
import { managedRows, unattachedRows } from './groupRows.ts';
import { interfaceCount, whyUnread } from './readSoFar.ts';
import { instanceRow, nameOfInstance, type InstanceInSubnet } from './instanceRow.ts';
import { mayHold } from './interfaceRow.ts';
import { findingLines, title } from './interfaceTooltip.ts';
import { line, lines, paragraphs, tagLines, type Markdown } from '../../shared/tree/markdown.ts';
import { orderedRows, pagedGroups, theseRows, type RowGroup } from '../../shared/tree/more.ts';
import { spokenFindings, spokenOf } from '../../shared/tree/spoken.ts';
import { branch, hasShown, offeredFor, rowId, shown, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, media, type Row, type RowIcon } from '../../shared/tree/row.ts';
import { isOnItsWay, readingRows } from './readingRow.ts';

/**
 * A subnet, the telling fact first, since a narrow sidebar cuts the end off: `public-a  246 free · 10.0.0.0/24 · a`; a stand-in for
 * one that only its interfaces name: `Subnet subnet-0a1b  could not be read · a`.
 */
export const subnetRow = (view: RowContext, subnet: Subnet, below: 'vpc' | 'inZone' = 'vpc'): Row => {
  const id = rowId(view, subnet.id);
  const target = { kind: 'subnet', id: subnet.id } as const;
  const enis = view.inventory.enisIn(subnet);
  const isRead = view.inventory.subnet(subnet.id) !== undefined;
  const tier = isRead ? subnetReach(subnet, view.inventory).tier : 'unknown';
  const zone = foreign(zoneLetter(subnet, view.inventory));
  const unread = !isRead && whyUnread(view, 'subnets');
  return {
    id,
    label: isRead ? foreign(labelOf(subnet)) : words`Subnet ${foreign(subnet.id)}`,
    // Below its zone it need not say it.
    description: facts(unread || usageOf(subnet), below === 'vpc' && zone),
    spoken: spokenOf(
      words`subnet ${foreign(labelOf(subnet))}`,
      unread || tierNames[tier],
      !unread && roomWords(subnet),
      zone !== '' && words`zone ${zone}`,
      spokenFindings(view, target),
    ),
    icon: tierIcons[tier],
    words: ['subnet', ...(isRead ? offeredFor(view, target) : [])],
    tooltip: () => (isRead ? tooltipOf(view, subnet) : paragraphs(title(subnet))),
    target,
    opens: (enis.length > 0 && hasShown(view, enis)) || isOnItsWay(view.inventory, 'enis') ? branch(view) : 'never',
    // What the filter leaves of thousands is looked at when the row is opened.
    children: () => [
      ...pagedGroups(id, rowsBelow(view, subnet, shown(view, enis)), view.limitOf(id)),
      ...readingRows(id, view.inventory, 'enis'),
    ],
    mayHold: mayHold(enis),
  };
};

/** A comparator: by zone, then tier from public to isolated, then address, as in the columns of the topology. */
export const inPictureOrder =
  (view: RowContext) =>
  (a: Subnet, b: Subnet): number =>
    compareNatural(a.zone, b.zone) ||
    compareTiers(subnetReach(a, view.inventory).tier, subnetReach(b, view.inventory).tier) ||
    compareNatural(a.cidr ?? '', b.cidr ?? '') ||
    compareNatural(a.id, b.id);

const tierIcons: { readonly [K in Tier]: RowIcon } = {
  public: codicon('globe', 'eniExplorer.public'),
  private: codicon('lock'),
  isolated: media('isolated'),
  unknown: codicon('question'),
};

const tierNames: { readonly [K in Tier]: Words } = {
  public: words`public`,
  private: words`private`,
  isolated: words`isolated`,
  unknown: words`tier not known`,
};

/** `2 free of 11`; nothing of a subnet without IPv4. */
const roomWords = ({ cidr, freeIpv4 }: Subnet): Words | undefined =>
  cidr === undefined ? undefined : words`${grouped(freeIpv4)} free of ${grouped(usableCount(cidr))}`;

/** `a` of eu-west-1a in eu-west-1; a zone of another shape, as Local Zones have, in full. */
const zoneLetter = ({ zone }: Subnet, { snapshot: { region } }: Inventory): string => {
  const rest = zone.startsWith(region) ? zone.slice(region.length) : zone;
  return /^[a-z]$/.test(rest) ? rest : zone;
};

const usageOf = ({ cidr, ipv6Cidrs, freeIpv4 }: Subnet): Words =>
  facts(cidr !== undefined && words`${grouped(freeIpv4)} free`, foreign(cidr ?? ipv6Cidrs[0]));

/** Instances by name, then what others hold, then what is attached to nothing. */
const rowsBelow = (view: RowContext, subnet: Subnet, enis: readonly Eni[]): readonly RowGroup[] => {
  const stands = Map.groupBy(enis, (eni) => standOf(eni, view.inventory));
  const byInstance = Map.groupBy(stands.get('instance') ?? [], (eni) => eni.attachment?.instanceId);
  const instances = [...byInstance].flatMap(([instanceId, attached]) =>
    instanceId === undefined
      ? []
      : [{ instanceId, instance: view.inventory.instance(instanceId), subnet, enis: attached }],
  );
  return [
    orderedRows(instances, byName, (place) => instanceRow(view, place)),
    theseRows([
      ...managedRows(view, subnet, stands.get('held') ?? []),
      ...unattachedRows(view, subnet, stands.get('loose') ?? []),
    ]),
  ];
};

const byName = (a: InstanceInSubnet, b: InstanceInSubnet): number =>
  compareNatural(nameOfInstance(a), nameOfInstance(b)) || compareNatural(a.instanceId, b.instanceId);

const tooltipOf = (view: RowContext, subnet: Subnet): Markdown =>
  paragraphs(
    title(subnet),
    findingLines(view, { kind: 'subnet', id: subnet.id }),
    lines(
      line(words`Zone`, facts(foreign(subnet.zone), foreign(subnet.zoneId))),
      line('CIDR', [subnet.cidr, ...subnet.ipv6Cidrs].filter(Boolean).join(', ')),
      line(words`Private IPv6`, privateBlocks(subnet).join(', ')),
      line(
        words`Tier`,
        isOnItsWay(view.inventory, 'routeTables') ? words`not read yet` : tierWords(subnet, view.inventory),
      ),
      line(words`Free addresses`, subnet.cidr === undefined ? undefined : String(subnet.freeIpv4)),
      // While they come, a count would have the row drawn anew with all below it, again and again.
      line(
        words`Interfaces`,
        isOnItsWay(view.inventory, 'enis') ? words`not all read yet` : interfaceCount(view.inventory.enisIn(subnet)),
      ),
    ),
    flowLogLines(subnet, view.inventory),
    tagLines(subnet.tags.filter((tag) => tag.key !== 'Name')),
  );
