import type { InstanceSpec } from './spec.ts';
import { workloadOf } from './syntheticNames.ts';
import type { Draft, SubnetContents, Site } from './syntheticSite.ts';
import type { SubnetPurpose } from './syntheticTiers.ts';

/** Types in use, the most usual first. All have room for three interfaces of ten addresses but those that begin with `t`. */
const typesIn: { readonly [T in SubnetPurpose]: readonly string[] } = {
  public: ['t3.small', 'm6i.large', 'c6i.large', 't3.medium'],
  app: ['m6i.large', 'm7g.large', 'c6i.large', 't3.medium', 'm6i.xlarge', 'r6i.2xlarge', 'm5.large', 'g5.2xlarge'],
  nodes: ['m6i.2xlarge', 'm6i.xlarge', 'r6i.2xlarge', 'c5.4xlarge'],
  functions: ['t3.medium', 'm5.large'],
  data: ['r6i.2xlarge', 'i3en.xlarge', 'm5.large', 'm6i.xlarge'],
};

/** An instance with one interface, sometimes with further addresses; some are stopped. */
export const server = (site: Site): SubnetContents => {
  const { subnet, random } = site;
  const [type, workload] = [typeIn(site), workloadIn(site)];
  const extra = !type.startsWith('t') && random() < 0.08 ? 1 + Math.floor(random() * 3) : 0;
  const state = random() < 0.05 ? { state: 'stopped' } : {};
  const face = { subnet, groups: groupsFor(site, workload), extra };
  return onInstance(site, { type, name: nameFor(site, workload), ...state }, [face]);
};

/** A server that the internet reaches, by an automatic public address or an elastic IP. */
export const publicServer = (site: Site): SubnetContents => {
  const workload = workloadIn(site);
  const face = { subnet: site.subnet, groups: groupsFor(site, workload), ...publicAddress(site, 0.25) };
  return onInstance(site, { type: typeIn(site), name: nameFor(site, workload) }, [face]);
};

/**
 * A web server with a second interface in the subnet inside; one interface where there is no such subnet or `room` is
 * below 2.
 */
export const dualHomed = (site: Site, room: number): SubnetContents => {
  const { subnet, inside } = site;
  if (inside === undefined || room < 2) return publicServer(site);
  const workload = workloadIn(site);
  const outside = { subnet, groups: groupsFor(site, workload), ...publicAddress(site, 0.1) };
  const type = site.random() < 0.5 ? 'm6i.large' : 'c6i.large';
  return onInstance(site, { type, name: nameFor(site, workload) }, [outside, { subnet: inside, groups: ['inside'] }]);
};

/**
 * A firewall: it forwards, so neither of its two interfaces checks source and destination. One interface where `room`
 * is below 2.
 */
export const appliance = (site: Site, room: number): SubnetContents => {
  const { subnet, inside } = site;
  if (inside === undefined || room < 2) return publicServer(site);
  const forwards = { groups: ['firewall'], checkOff: true, keep: true };
  return onInstance(site, { type: 'c6in.xlarge', name: nameFor(site, 'firewall'), tags: { role: 'firewall' } }, [
    { subnet, ...forwards, ...publicAddress(site, 1) },
    { subnet: inside, ...forwards },
  ]);
};

/** A node of a cluster. Its second interface comes from the VPC CNI plugin, which gives pods prefixes, or addresses one by one. */
export const node = (site: Site, room: number): SubnetContents => {
  const { subnet, vpcName, random } = site;
  const group = workloadIn(site);
  const name = nameFor(site, `${group}-node`);
  const groups = [`eks-cluster-sg-${vpcName}`, ...(random() < 0.3 ? ['node-extra'] : [])];
  const forPods = (most: 1 | 2): Pick<Draft, 'extra' | 'prefixCount'> =>
    group === 'spot' ? { extra: Math.ceil(random() * 3 * most) } : { prefixCount: random() < most / 2 ? 1 : 0 };
  const first = { subnet, groups, ...forPods(2) };
  const made = { description: `aws-K8S-${name}`, tags: { 'cluster.k8s.amazonaws.com/name': vpcName } };
  const second = room > 1 && random() < 0.9 ? [{ subnet, groups, ...made, ...forPods(1) }] : [];
  const asg = { 'aws:autoscaling:groupName': `eks-${group}`, 'eks:nodegroup-name': group };
  const tags = { ...asg, [`kubernetes.io/cluster/${vpcName}`]: 'owned' };
  return onInstance(site, { type: typeIn(site), name, sharedName: `${vpcName}-${group}`, tags }, [first, ...second]);
};

type Face = Omit<Draft, 'id' | 'on' | 'device'>;

/** Of interfaces that people made some have a name, those of servers with two all; what programs make has none. */
const onInstance = (site: Site, instance: Omit<InstanceSpec, 'id'>, faces: readonly Face[]): SubnetContents => {
  const { numbers, random } = site;
  const { name, sharedName } = instance;
  const isNamed = sharedName === undefined && (faces.length > 1 || random() < 0.25);
  const drafts = faces.map((face, device) => ({
    ...face,
    id: numbers.id('eni'),
    on: name,
    device,
    ...(isNamed ? { name: device === 0 ? name : `${name}-eth${device}` } : {}),
  }));
  return { instances: [{ id: numbers.id('i'), ...instance }], drafts };
};

const workloadIn = ({ kind, random }: Site): string => workloadOf(kind, random);

const nameFor = ({ numbers }: Site, workload: string): string => `${workload}-${numbers.next(workload) + 1}`;

/** `elastic`: how many of them are elastic IPs, as a part of 1. */
const publicAddress = (
  { numbers, vpcName, random }: Site,
  elastic: number,
): Pick<Draft, 'elastic'> | Pick<Draft, 'publicIp'> => {
  const ip = numbers.publicIp();
  if (random() >= elastic) return { publicIp: ip };
  return { elastic: { ip, name: `${vpcName}-eip-${numbers.next('elastic IP') + 1}` } };
};

/** The group of what runs there, and often one that all servers share. */
const groupsFor = ({ tier, random }: Site, workload: string): readonly string[] => [
  `${workload}-${tier}`,
  ...(random() < 0.4 ? ['ssh-internal'] : []),
  ...(random() < 0.2 ? ['monitored'] : []),
];

const typeIn = ({ tier, random }: Site): string => {
  const types = typesIn[tier];
  return types[Math.floor(random() ** 2 * types.length)] ?? 'm6i.large';
};
