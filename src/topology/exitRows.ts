import { blockModeOf, type BlockMode } from '../domain/exposure/blockMode.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { NatGateway, SnapshotPart, Subnet, Vpc } from '../domain/model.ts';
import type { DetailsRow, ThingLink } from './details.ts';
import { namedRow, said, unreadWords } from './detailsRows.ts';
import { plural } from './pictureWords.ts';

/** What traffic leaves a VPC through beside its internet gateway, and whether VPC Block Public Access keeps it from that. */
export const exitRows = (vpc: Vpc, inventory: Inventory): readonly (DetailsRow | undefined)[] => {
  const { natGateways, carrierGateways, egressOnlyInternetGateways } = inventory.snapshot;
  const isIn = ({ vpcId }: { readonly vpcId: string | undefined }): boolean => vpcId === vpc.id;
  return [
    ...carrierGateways.filter(isIn).flatMap((gateway) => namedRow('Carrier gateway', gateway, gateway.id)),
    ...egressOnlyInternetGateways.filter(isIn).flatMap((gateway) => namedRow('IPv6, out only', gateway, gateway.id)),
    ...natGateways
      .filter(isIn)
      .flatMap((nat) => [
        ...namedRow('NAT gateway', nat, nat.id).map((row, index) =>
          index === 0 ? { ...row, target: eniOfNat(nat, inventory) } : row,
        ),
        said('', natWords(nat, inventory)),
      ]),
    ...(['natGateways', 'carrierGateways', 'egressOnlyInternetGateways'] as const).map((part) =>
      unreadRow(part, titles[part], inventory),
    ),
    said('Block Public Access', blockWords(blockModeOf({ id: '', vpcId: vpc.id }, inventory))),
  ];
};

/** A gateway has no details of its own: it leads to the interface that it stands on. */
export const eniOfNat = ({ addresses }: NatGateway, inventory: Inventory): ThingLink | undefined => {
  const eniId = addresses.find(({ eniId: id }) => inventory.eni(id) !== undefined)?.eniId;
  return eniId === undefined ? undefined : { kind: 'interface', id: eniId };
};

const titles = {
  natGateways: 'NAT gateways',
  carrierGateways: 'Carrier gateways',
  egressOnlyInternetGateways: 'IPv6, out only',
} as const;

const unreadRow = (part: SnapshotPart, title: string, inventory: Inventory): DetailsRow | undefined =>
  inventory.missing(part) ? said(title, unreadWords(part, inventory)) : undefined;

/** `zonal in public-a, 203.0.113.9`; a private one and one that is not available say so. */
const natWords = ({ mode, subnetId, state, connectivity, addresses }: NatGateway, inventory: Inventory): string => {
  const subnet = inventory.subnet(subnetId);
  const place =
    subnetId === undefined ? mode : `${mode} in ${subnet?.tags.find(({ key }) => key === 'Name')?.value ?? subnetId}`;
  const ips = addresses.flatMap(({ publicIp, privateIp }) => publicIp ?? privateIp ?? []);
  const marks = [connectivity === 'public' ? '' : connectivity, state === 'available' ? '' : state].filter(Boolean);
  return [place, ...marks, ...ips].join(', ');
};

/** How VPC Block Public Access holds, in words. */
export const blockWords = (mode: BlockMode): string => modes[mode ?? 'unread'];

const modes: { readonly [Mode in NonNullable<BlockMode> | 'unread']: string } = {
  off: 'Off',
  'block-ingress': 'Blocks incoming; NAT gateways and egress-only internet gateways still lead out',
  'block-bidirectional': 'Blocks both directions',
  unread: 'Not read',
};

/** The network ACL of a subnet, and how many rules it has in each direction beside the last one, which denies the rest. */
export const aclRows = (subnet: Subnet, inventory: Inventory): readonly DetailsRow[] => {
  if (inventory.missing('networkAcls')) return [said('Network ACL', unreadWords('networkAcls', inventory))];
  const acl = inventory.snapshot.networkAcls.find(({ subnetIds }) => subnetIds.includes(subnet.id));
  if (!acl) return [];
  const count = (egress: boolean): number =>
    acl.entries.filter((entry) => entry.egress === egress && entry.number < 32_767).length;
  return [
    ...namedRow('Network ACL', acl, acl.id),
    said('', `${plural(count(false), 'rule')} in, ${count(true)} out${acl.isDefault ? ', the default one' : ''}`),
  ];
};
