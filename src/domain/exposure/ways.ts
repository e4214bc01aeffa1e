import type { RouteTable } from '../model.ts';

/** What a route sends traffic to, as the id of its target tells. `network`: another network, such as over a transit gateway or a VPN. */
export type WayKind = 'internet' | 'carrier' | 'localGateway' | 'egressOnly' | 'nat' | 'middlebox' | 'network';

export type Family = 'ipv4' | 'ipv6';

/** A route by which traffic leaves a VPC. */
export type ExitWay = {
  readonly family: Family;
  readonly destination: string;
  readonly target: string;
  readonly kind: WayKind;
  /** A blackhole: its target is gone, and the traffic with it. */
  readonly isDead: boolean;
};

/**
 * The routes of a table that tell how far its subnets reach: those for all destinations, and any to an internet or a carrier gateway, which
 * makes a subnet public for some destinations. IPv4 first. Source: VPC user guide, subnet types.
 */
export const waysOf = ({ routes }: RouteTable): readonly ExitWay[] =>
  routes
    .map(({ destination, target, state }): ExitWay => {
      const family = destination.includes(':') ? 'ipv6' : 'ipv4';
      return { family, destination, target, kind: wayKindOf(target), isDead: state === 'blackhole' };
    })
    .filter(({ destination, kind }) => isAnywhere(destination) || kind === 'internet' || kind === 'carrier')
    .toSorted((a, b) => rankOf(a) - rankOf(b));

/** Whether a route is for all destinations of its family. */
export const isAnywhere = (destination: string): boolean => destination === '0.0.0.0/0' || destination === '::/0';

const rankOf = ({ family, destination }: ExitWay): number =>
  (family === 'ipv4' ? 0 : 2) + (isAnywhere(destination) ? 0 : 1);

const wayKindOf = (target: string): WayKind => kinds.get(target.split('-')[0] ?? '') ?? 'network';

/** Under a default route a VPC endpoint is a Gateway Load Balancer's: those of other services serve prefix lists or have addresses. */
const kinds: ReadonlyMap<string, WayKind> = new Map([
  ['igw', 'internet'],
  ['cagw', 'carrier'],
  ['lgw', 'localGateway'],
  ['eigw', 'egressOnly'],
  ['nat', 'nat'],
  ['eni', 'middlebox'],
  ['i', 'middlebox'],
  ['vpce', 'middlebox'],
]);

/** Whether it is a Wavelength Zone, such as `us-east-1-wl1-bos-wlz-1`: its addresses are the carrier's, and lead through a carrier gateway. */
export const isWavelength = (zone: string): boolean => /-wl\d+-/.test(zone);
