import type { ElasticIp, Eni, PublicAssociation } from './model.ts';
import { foreign, words, type Words } from './words.ts';

/** Where an address that stands for a private one leads: out to the internet, into a carrier's network, or into the customer's own. */
export type OuterKind = 'public' | 'carrier' | 'customerOwned';

type Outer = Pick<PublicAssociation | ElasticIp, 'publicIp' | 'carrierIp' | 'customerOwnedIp'>;

/** What EC2 tells of an address outside: public where it is one, else carrier or customer-owned; `''` where it tells none. */
export const ipOf = ({ publicIp, carrierIp, customerOwnedIp }: Outer): string =>
  publicIp ?? carrierIp ?? customerOwnedIp ?? '';

/** By the address that EC2 tells; `public` where it tells none, as of one that is about to be given. */
export const outerKind = ({ publicIp, carrierIp, customerOwnedIp }: Outer): OuterKind => {
  if (publicIp !== undefined) return 'public';
  if (carrierIp !== undefined) return 'carrier';
  return customerOwnedIp === undefined ? 'public' : 'customerOwned';
};

/**
 * Whether it is an elastic IP, which stays with an account, and not an automatic address. EC2 may leave the allocation out; then the owner tells: an
 * account, and not `amazon` or another service. Source: AWS CLI reference, describe-network-interfaces, examples.
 */
export const isElastic = ({
  allocationId,
  ipOwnerId = '',
}: Pick<PublicAssociation, 'allocationId' | 'ipOwnerId'>): boolean =>
  allocationId !== undefined || /^\d{12}$/.test(ipOwnerId);

/** The addresses of one kind that stand for private ones of an interface. */
export const outerIps = ({ addresses }: Pick<Eni, 'addresses'>, kind: OuterKind): readonly string[] =>
  addresses.flatMap(({ association }) => (association && outerKind(association) === kind ? [ipOf(association)] : []));

/** `elastic IP`, `public IP`, `carrier IP` or `customer-owned IP`. */
export const outerWords = (association: PublicAssociation): Words => {
  const kind = outerKind(association);
  if (kind === 'public') return isElastic(association) ? words`elastic IP` : words`public IP`;
  return kind === 'carrier' ? words`carrier IP` : words`customer-owned IP`;
};

/** The service that alone associates, disassociates and releases an elastic IP; undefined for the account's own. */
export const managerOf = ({ serviceManaged }: Pick<ElasticIp, 'serviceManaged'>): Words | undefined =>
  serviceManaged === undefined ? undefined : (managers.get(serviceManaged) ?? foreign(serviceManaged));

/** Source: API reference, Address, ServiceManaged. */
const managers: ReadonlyMap<string, Words> = new Map([
  ['alb', words`an Application Load Balancer (alb)`],
  ['nlb', words`a Network Load Balancer (nlb)`],
  ['rds', words`Amazon RDS (rds)`],
  ['rnat', words`a regional NAT gateway (rnat)`],
]);
