import { hex } from './naming.ts';
import type { ServiceKind } from './spec.ts';
import { workloadOf } from './syntheticNames.ts';
import type { Draft, SubnetContents, Site } from './syntheticSite.ts';

/*
 * Interfaces that AWS services make. A resource that stands in several zones has one in each: the first load balancer of zone a is that of
 * zone b, so what tells them apart is counted by zone.
 */

/** `nat-0` and 16 hex digits, equal for the same VPC and zone: routes name the gateway by it. */
export const natId = (vpc: string, zone: string): string => `nat-0${hex(`${vpc}/${zone}`, 16)}`;

/** One interface with an elastic IP and the source/destination check off, as a NAT gateway's. */
export const natGateway = (site: Site): SubnetContents => {
  const id = natId(site.vpcName, site.zone);
  const elastic = { ip: site.numbers.publicIp(), name: `${site.vpcName}-nat-${site.zone}` };
  return held(site, 'nat', { groups: [], description: `Interface for NAT Gateway ${id}`, checkOff: true, elastic });
};

/** One interface of an Application Load Balancer, with a public address in public subnets. */
export const loadBalancer = (site: Site): SubnetContents => {
  const name = resource(
    site,
    'balancer',
    (workload) => `${workload}-${site.tier === 'public' ? 'public' : 'internal'}`,
  );
  const description = `ELB app/${name}/${hex(`${site.vpcName}/${name}`, 16)}`;
  const address = site.tier === 'public' ? { publicIp: site.numbers.publicIp() } : {};
  return held(site, 'load-balancer', { groups: [`${name.replace(/-\d+$/, '')}-alb`], description, ...address });
};

/** One interface as Lambda makes them for functions in a VPC. */
export const lambda = (site: Site): SubnetContents => {
  const name = resource(site, 'function', (workload) => workload);
  const [a, b, c, d, e] = [8, 4, 4, 4, 12].map((length, part) => hex(`${site.vpcName}/${name}/${part}`, length));
  return held(site, 'lambda', {
    groups: [`lambda-${name.replace(/-\d+$/, '')}`],
    description: `AWS Lambda VPC ENI-${name}-${[a, b, c, d, e].join('-')}`,
  });
};

/** One interface of a database, `RDSNetworkInterface`. */
export const rds = (site: Site): SubnetContents =>
  held(site, 'rds', { groups: ['databases'], description: 'RDSNetworkInterface' });

/** One mount target of an EFS file system. */
export const fileSystem = (site: Site): SubnetContents => {
  const number = numberOf(site, 'file system');
  const [fs, target] = [`fs/${site.vpcName}/${number}`, `fsmt/${site.vpcName}/${site.zone}/${number}`];
  const description = `EFS mount target for fs-0${hex(fs, 16)} (fsmt-0${hex(target, 16)})`;
  return held(site, 'efs', { groups: ['file-systems'], description });
};

/** One interface of a VPC endpoint. */
export const endpoint = (site: Site): SubnetContents => {
  const id = `vpce-0${hex(`${site.vpcName}/${site.tier}/${numberOf(site, 'endpoint')}`, 16)}`;
  return held(site, 'endpoint', { groups: ['endpoints'], description: `VPC Endpoint Interface ${id}` });
};

const held = (site: Site, service: ServiceKind, rest: Omit<Draft, 'id' | 'subnet' | 'service'>): SubnetContents => ({
  drafts: [{ id: site.numbers.id('eni'), subnet: site.subnet, service, ...rest }],
});

/** `checkout-public-3`: which workload it is of depends on its number alone. */
const resource = (site: Site, what: string, nameFor: (workload: string) => string): string => {
  const number = numberOf(site, what);
  const dice = Number.parseInt(hex(`${site.vpcName}/${what}/${number}`, 6), 16) / 16 ** 6;
  return `${nameFor(workloadOf(site.kind, () => dice))}-${number + 1}`;
};

const numberOf = ({ numbers, tier, zone }: Site, what: string): number => numbers.next(`${what} in ${tier}-${zone}`);
