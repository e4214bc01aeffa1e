import type { Eni } from './model.ts';

/** The kinds of AWS service resource that a service-held interface can belong to; `service` = one we have no word for. */
export type OwnerKind = 'nat' | 'load-balancer' | 'lambda' | 'rds' | 'efs' | 'endpoint' | 'eks' | 'service';

/** Who holds an interface that the account did not make by itself. */
export type Owner = {
  readonly kind: OwnerKind;
  /** For example `NAT gateway`. */
  readonly title: string;
  /** The resource's own name as far as the interface tells, for example `shop-alb`. */
  readonly name: string | undefined;
  /** Equal for interfaces that belong together in one picture of the resource. */
  readonly key: string;
};

type Clue = {
  readonly kind: OwnerKind;
  readonly title: string;
  /** The interface types that say it outright. */
  readonly types: readonly string[];
  /** How AWS describes the service's interfaces; the first group is the resource's name. */
  readonly description: RegExp | undefined;
  /** The service's interfaces may stand together under the service (many functions, one Lambda group). */
  readonly together?: boolean;
};

const natGateway = /^Interface for NAT Gateway (\S+)/;

/** Descriptions as AWS services write them; the interface type, where EC2 gives one, says more and is asked first. */
const clues: readonly Clue[] = [
  {
    kind: 'nat',
    title: 'NAT gateway',
    types: ['natGateway', 'nat_gateway'],
    description: natGateway,
  },
  {
    kind: 'load-balancer',
    title: 'Load balancer',
    types: ['network_load_balancer', 'gateway_load_balancer', 'load_balancer'],
    description: /^ELB (?:app|net|gwy)?\/?([^/\s]+)/,
  },
  {
    kind: 'lambda',
    title: 'Lambda',
    types: ['lambda'],
    description: /^AWS Lambda VPC ENI-(.+?)(?:-[0-9a-f]{8}-[0-9a-f-]{27})?$/,
    together: true,
  },
  {
    kind: 'endpoint',
    title: 'VPC endpoint',
    types: ['vpc_endpoint', 'gateway_load_balancer_endpoint'],
    description: /^VPC Endpoint Interface (\S+)/,
  },
  { kind: 'rds', title: 'RDS', types: [], description: /^RDSNetworkInterface(?:[: ]+(.+))?$/ },
  { kind: 'efs', title: 'EFS', types: ['efs'], description: /^EFS mount target for (\S+)/ },
  { kind: 'eks', title: 'EKS', types: [], description: /^Amazon EKS (\S+)/ },
];

/** Who holds the interface; undefined = the account's own. EKS-made interfaces on an own instance answer `eks`, see {@link serviceHeld}. */
export const ownerOf = (eni: Eni, held = serviceHeld(eni)): Owner | undefined => {
  if (!held) return isEksMade(eni) ? owner(eni, { kind: 'eks', title: 'EKS' }, clusterOf(eni)) : undefined;
  const clue =
    clues.find(({ types }) => types.includes(eni.interfaceType)) ??
    clues.find(({ description }) => description?.test(eni.description));
  if (!clue) return owner(eni, { kind: 'service', title: serviceTitle(eni) }, eni.description || undefined);
  return owner(eni, clue, nameTag(eni) ?? clue.description?.exec(eni.description)?.[1]);
};

/**
 * Whether an AWS service holds the interface, so that the account cannot attach, detach or change it.
 * Source: EC2 user guide, requester-managed and operator-managed network interfaces; attachment ids of services do not start
 * with `eni-attach-`.
 */
export const serviceHeld = (eni: Eni): boolean =>
  eni.requesterManaged ||
  eni.operator?.managed === true ||
  !ownTypes.has(eni.interfaceType) ||
  (eni.attachment !== undefined && !eni.attachment.id.startsWith('eni-attach-'));

/**
 * The id (`nat-…`) of the NAT gateway that the interface belongs to, from its description; undefined for any other
 * interface.
 */
export const natGatewayOf = ({ description }: Eni): string | undefined => natGateway.exec(description)?.[1];

/** Whether nothing holds the interface, neither an instance nor an AWS service. */
export const isUnattached = (eni: Eni): boolean => eni.attachment?.instanceId === undefined && !serviceHeld(eni);

const ownTypes: ReadonlySet<string> = new Set(['interface', 'efa', 'efa-only', 'trunk', 'branch']);

const owner = (
  eni: Eni,
  { kind, title, together }: Pick<Clue, 'kind' | 'title' | 'together'>,
  name?: string,
): Owner => ({
  kind,
  title,
  name,
  key: together ? kind : `${kind}:${name ?? eni.id}`,
});

const nameTag = (eni: Eni): string | undefined => eni.tags.find((tag) => tag.key === 'Name')?.value || undefined;

const clusterTag = 'cluster.k8s.amazonaws.com/name';

/** Whether Amazon EKS or its VPC CNI plugin made the interface, by the tags and the description that they give it. */
export const isEksMade = (eni: Eni): boolean =>
  eni.description.startsWith('aws-K8S-') ||
  eni.tags.some(({ key }) => key === clusterTag || key.startsWith('kubernetes.io/cluster/') || key === 'eks:eni:owner');

const clusterOf = (eni: Eni): string | undefined =>
  eni.tags.find((tag) => tag.key === clusterTag)?.value ??
  eni.tags.find((tag) => tag.key.startsWith('kubernetes.io/cluster/'))?.key.slice('kubernetes.io/cluster/'.length);

/** The service's name from its principal or alias (`amazon-elasticache` → `elasticache`), else a plain word. */
const serviceTitle = (eni: Eni): string => {
  const requester = eni.operator?.principal ?? eni.requesterId ?? eni.attachment?.instanceOwnerId;
  const alias = requester?.replace(/\.amazonaws\.com$/, '').replace(/^amazon-/, '');
  return alias === undefined || /^\d+$/.test(alias) || alias === 'aws' ? 'AWS service' : alias;
};
