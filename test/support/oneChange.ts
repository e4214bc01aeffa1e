import type { Eni, Instance, Snapshot, Subnet } from '../../src/domain/model.ts';
import * as make from './snapshot.ts';

/** A change of one thing of an account: which kind, and of which thing, by any number. */
export type OneChange = { readonly kind: keyof typeof changes; readonly pick: number };

const picked = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % items.length];

const newEni = (subnet: Subnet, pick: number): Eni =>
  make.eni({ id: `eni-0new${pick}`, subnetId: subnet.id, vpcId: subnet.vpcId, zone: subnet.zone });

const withoutEnis = (account: Snapshot, isGone: (eni: Eni) => boolean): Snapshot => {
  const enis = account.enis.filter((eni) => !isGone(eni));
  const left = new Set(enis.map(({ attachment }) => attachment?.instanceId));
  return { ...account, enis, instances: account.instances.filter(({ id }) => left.has(id)) };
};

const withEni = (account: Snapshot, eni: Eni): Snapshot => ({
  ...account,
  enis: [...account.enis.filter(({ id }) => id !== eni.id), eni],
});

const hosts = ({ instances }: Snapshot): readonly Instance[] =>
  instances.filter(({ subnetId }) => subnetId !== undefined);

type Change = (account: Snapshot, pick: number) => Snapshot;

const withSubnet = (account: Snapshot, pick: number, zone: (subnet: Subnet) => string): Snapshot => {
  const model = picked(account.subnets, pick);
  if (!model) return account;
  const subnet = {
    ...model,
    id: `subnet-0new${pick}`,
    zone: zone(model),
    zoneId: undefined,
    ...make.named(`new-${pick}`),
  };
  return { ...account, subnets: [...account.subnets, subnet], enis: [...account.enis, newEni(subnet, pick)] };
};

/** Leaves the account as it was where it has no such thing. */
export const changes = {
  newInterface: (account, pick) => {
    const subnet = picked(account.subnets, pick);
    return subnet ? withEni(account, newEni(subnet, pick)) : account;
  },
  noInterface: (account, pick) => {
    const eni = picked(account.enis, pick);
    return withoutEnis(account, ({ id }) => id === eni?.id);
  },
  attach: (account, pick) => {
    const eni = picked(
      account.enis.filter(({ attachment, requesterManaged }) => !attachment && !requesterManaged),
      pick,
    );
    const same = hosts(account).filter(({ zone, vpcId }) => zone === eni?.zone && vpcId === eni.vpcId);
    const instance = picked(same, pick);
    if (!eni || !instance) return account;
    return withEni(account, { ...eni, status: 'in-use', attachment: make.attached(instance.id, 7) });
  },
  detach: (account, pick) => {
    const attached = account.enis.filter(({ attachment }) => (attachment?.deviceIndex ?? 0) > 0);
    const eni = picked(attached, pick);
    return eni ? withEni(account, { ...eni, status: 'available', attachment: undefined }) : account;
  },
  prefixes: (account, pick) => {
    const eni = picked(
      account.enis.filter(({ requesterManaged }) => !requesterManaged),
      pick,
    );
    const ipv4Prefixes = Array.from({ length: 1 + (pick % 4) }, (_, index) => `10.0.${index}.0/28`);
    return eni ? withEni(account, { ...eni, ipv4Prefixes }) : account;
  },
  launch: (account, pick) => {
    const subnet = picked(account.subnets, pick);
    if (!subnet) return account;
    const { id: subnetId, vpcId, zone } = subnet;
    const instance = make.instance({ id: `i-0new${pick}`, subnetId, vpcId, zone, ...make.named(`new-${pick}`) });
    const eni = { ...newEni(subnet, pick), status: 'in-use', attachment: make.attached(instance.id, 0) } as const;
    return { ...withEni(account, eni), instances: [...account.instances, instance] };
  },
  terminate: (account, pick) => {
    const gone = picked(hosts(account), pick);
    return withoutEnis(account, ({ attachment }) => gone !== undefined && attachment?.instanceId === gone.id);
  },
  rename: (account, pick) => {
    const renamed = picked(account.instances, pick);
    const instances = account.instances.map((one) => (one === renamed ? { ...one, ...make.named(`a-${pick}`) } : one));
    return { ...account, instances };
  },
  newSubnet: (account, pick) => withSubnet(account, pick, ({ zone }) => zone),
  newZone: (account, pick) => withSubnet(account, pick, ({ zone }) => `${zone.slice(0, -1)}${'acdef'.at(pick % 5)}`),
  noSubnet: (account, pick) => {
    const gone = picked(account.subnets, pick);
    const rest = withoutEnis(account, ({ subnetId }) => subnetId === gone?.id);
    return { ...rest, subnets: rest.subnets.filter((subnet) => subnet !== gone) };
  },
  newVpc: (account, pick) => ({ ...account, vpcs: [...account.vpcs, make.vpc({ id: `vpc-0new${pick}` })] }),
  noVpc: (account, pick) => {
    const gone = picked(account.vpcs, pick);
    const rest = withoutEnis(account, ({ vpcId }) => vpcId === gone?.id);
    const [vpcs, subnets] = [
      rest.vpcs.filter((vpc) => vpc !== gone),
      rest.subnets.filter(({ vpcId }) => vpcId !== gone?.id),
    ];
    return { ...rest, vpcs, subnets };
  },
  noRoutes: (account, pick) => {
    const closed = picked(account.routeTables, pick);
    return {
      ...account,
      routeTables: account.routeTables.map((one) => (one === closed ? { ...one, routes: [] } : one)),
    };
  },
  noGateway: (account, pick) => {
    const gone = picked(account.internetGateways, pick);
    return { ...account, internetGateways: account.internetGateways.filter((gateway) => gateway !== gone) };
  },
} as const satisfies Readonly<Record<string, Change>>;

/** The account after a change of one thing. */
export const changedBy = (account: Snapshot, { kind, pick }: OneChange): Snapshot => changes[kind](account, pick);
