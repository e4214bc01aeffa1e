import type {
  ElasticIp,
  Eni,
  Instance,
  InternetGateway,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
} from '../../domain/model.ts';

/** The kinds of thing that can be found. */
export type FoundKind = keyof Findable;

export type Findable = {
  readonly enis: Eni;
  readonly instances: Instance;
  readonly addresses: ElasticIp;
  readonly subnets: Subnet;
  readonly vpcs: Vpc;
  readonly securityGroups: SecurityGroup;
  readonly routeTables: RouteTable;
  readonly internetGateways: InternetGateway;
};

/** The kinds of EC2's ids, by what stands before their digits. Source: EC2 user guide, resource ids. */
const kinds: ReadonlyMap<string, FoundKind> = new Map([
  ['eni', 'enis'],
  ['eni-attach', 'enis'],
  ['ela-attach', 'enis'],
  ['i', 'instances'],
  ['vpc', 'vpcs'],
  ['subnet', 'subnets'],
  ['sg', 'securityGroups'],
  ['eipalloc', 'addresses'],
  ['eipassoc', 'addresses'],
  ['rtb', 'routeTables'],
  ['rtbassoc', 'routeTables'],
  ['igw', 'internetGateways'],
]);

/** What an id is one of; undefined for what only looks like an id, or is one of something else. */
export const kindOfId = ({ prefix }: { readonly prefix: string }): FoundKind | undefined => kinds.get(prefix);
