import fc from 'fast-check';
import type { ElasticIp, Instance, PublicAssociation, Snapshot } from '../../src/domain/model.ts';
import type { Circumstance } from './circumstance.ts';
import { attached, card, eni, ownAccount, routeTable } from './snapshot.ts';

const zone = 'eu-west-1a';
/** A Wavelength Zone, which is a network border group of its own. */
const wavelength = 'eu-west-1-wl1-ber-wlz-1';

/** A zone of the account is in a carrier's network, with or without a gateway to it. */
export const carrier: fc.Arbitrary<Circumstance> = fc.constantFrom(true, true, false).map((hasGateway) => (account) => {
  const there = <T extends { readonly zone: string }>(things: readonly T[]): readonly T[] =>
    things.map((thing) => (thing.zone === zone ? { ...thing, zone: wavelength, zoneId: 'euw1-wl1-ber-wlz1' } : thing));
  const [vpc] = account.vpcs;
  const gateways =
    vpc && hasGateway ? [{ id: 'cagw-0a', vpcId: vpc.id, ownerId: vpc.ownerId, state: 'available', tags: [] }] : [];
  const tables = gateways.map(({ vpcId }) =>
    routeTable({
      id: 'rtb-0c',
      vpcId,
      main: false,
      subnetIds: account.subnets.filter((subnet) => subnet.zone === zone && subnet.vpcId === vpcId).map(({ id }) => id),
      routes: [{ destination: '0.0.0.0/0', target: 'cagw-0a', state: 'active' }],
    }),
  );
  const free = account.routeTables.map((table) => ({
    ...table,
    subnetIds: table.subnetIds.filter((id) => !tables.some(({ subnetIds }) => subnetIds.includes(id))),
  }));
  return {
    ...account,
    subnets: there(account.subnets),
    instances: there(account.instances),
    enis: there(account.enis).map((each) => ({
      ...each,
      addresses: each.addresses.map((one) => ({ ...one, association: one.association && outside(one.association) })),
    })),
    addresses: account.addresses.map((one) => ({ ...outside(one), networkBorderGroup: wavelength })),
    carrierGateways: gateways,
    routeTables: [...free, ...tables],
  };
});

/** In a carrier's network an address stands where there would be a public one. */
const outside = <T extends ElasticIp | PublicAssociation>(address: T): T => ({
  ...address,
  publicIp: undefined,
  carrierIp: address.publicIp,
});

/** Instances of types with several network cards, with one interface on another card. */
export const cards: fc.Arbitrary<Circumstance> = fc
  .constantFrom('interface', 'efa', 'efa-only')
  .map((interfaceType) => (account) => {
    const types = ['interface', 'efa', 'efa-only'];
    const isMany = ({ hypervisor, cards: all }: Snapshot['instanceTypes'][number]) =>
      hypervisor === 'nitro' && all.length === 1;
    const wide = new Set(account.instanceTypes.filter(isMany).map(({ type }) => type));
    const host = account.instances.find(
      (instance: Instance) => wide.has(instance.type) && instance.ownerId === ownAccount && !isEnding(instance),
    );
    const further =
      host &&
      eni({
        id: 'eni-0ca2d',
        vpcId: host.vpcId ?? '',
        subnetId: host.subnetId ?? '',
        zone: host.zone,
        interfaceType,
        addresses: [],
        attachment: attached(host.id, 1, { networkCard: 2 }),
      });
    return {
      ...account,
      instanceTypes: account.instanceTypes.map((limits) =>
        wide.has(limits.type)
          ? {
              ...limits,
              interfaces: limits.interfaces + 4,
              cards: [card(0, limits.interfaces, { types }), card(1, 2, { types }), card(2, 2, { types })],
              efaSupported: true,
              maxEfa: 3,
            }
          : limits,
      ),
      enis: further ? [...account.enis, further] : account.enis,
    };
  });

const isEnding = ({ state }: Instance): boolean => state === 'shutting-down' || state === 'terminated';

/** VPC Block Public Access, for everything or with an exclusion. */
export const blocked: fc.Arbitrary<Circumstance> = fc
  .record({
    mode: fc.constantFrom('block-bidirectional', 'block-ingress'),
    exclusion: fc.constantFrom(undefined, 'allow-bidirectional', 'allow-egress'),
  })
  .map(({ mode, exclusion }) => (account) => {
    const [first] = account.subnets;
    const isLeft = (id: string): boolean => exclusion !== undefined && id === first?.id;
    const left = exclusion === 'allow-bidirectional' ? 'off' : 'block-ingress';
    return {
      ...account,
      vpcs: account.vpcs.map((vpc) => ({ ...vpc, blockPublicAccess: mode })),
      subnets: account.subnets.map((subnet) => ({ ...subnet, blockPublicAccess: isLeft(subnet.id) ? left : mode })),
      vpcBlockPublicAccessOptions: [
        { region: account.region, mode, state: 'update-complete', managedBy: 'account', exclusionsAllowed: 'allowed' },
      ],
      vpcBlockPublicAccessExclusions:
        exclusion === undefined || !first
          ? []
          : [
              {
                id: 'vpcbpa-exclude-0a',
                mode: exclusion,
                resourceArn: `arn:aws:ec2:${account.region}:${ownAccount}:subnet/${first.id}`,
                state: 'create-complete',
                tags: [],
              },
            ],
    };
  });
