import type { Random } from './random.ts';
import type { InstanceSpec, ServiceKind } from './spec.ts';
import type { Draft } from './syntheticAddresses.ts';

export type TierName = 'public' | 'app' | 'app-2' | 'data';

export type Filling = {
  readonly subnet: string;
  readonly tier: TierName;
  /** Interfaces to make. */
  readonly budget: number;
  readonly random: Random;
  /** Numbers of the VPC and of its next interface: they make ids unique. */
  readonly serial: { readonly vpc: number; readonly next: number };
  /** Where second interfaces of dual-homed servers stand. */
  readonly inside: string | undefined;
};

export type Filled = { readonly instances: readonly InstanceSpec[]; readonly drafts: readonly Draft[] };

/** Fills a subnet: about a quarter belongs to AWS services, a few interfaces are unattached, the rest is on instances. */
export const fillSubnet = (filling: Filling): Filled => {
  const instances: InstanceSpec[] = [];
  const drafts: Draft[] = [];
  const { random, budget } = filling;
  while (drafts.length < budget) {
    const dice = random();
    const left = budget - drafts.length;
    if (dice < 0.25) drafts.push(managed(filling, drafts.length));
    else if (dice < 0.26) drafts.push(loose(filling, drafts.length));
    else {
      const faces = facesOf(filling, Math.min(left, dice > 0.75 ? 2 : 1));
      const name = `${filling.subnet}-${instances.length + 1}`;
      const id = idOf('i', filling, drafts.length);
      instances.push({ id, name, type: faces.length > 1 || random() < 0.5 ? 'm6i.large' : 'c6i.large' });
      faces.forEach((face, device) =>
        drafts.push({
          ...face,
          id: idOf('eni', filling, drafts.length),
          on: name,
          device,
          name: device === 0 ? name : `${name}-eth${device}`,
        }),
      );
    }
  }
  return { instances, drafts };
};

type Face = Omit<Draft, 'id'>;

/** One or two interfaces of one instance: nodes of EKS have both in the subnet, web servers the second one inside. */
const facesOf = (filling: Filling, count: number): readonly Face[] => {
  const { subnet, tier, random, inside } = filling;
  const groups = [tier === 'public' ? 'web' : tier === 'data' ? 'data' : 'app'];
  const first: Face = { subnet, groups, extra: random() < 0.08 ? 1 + Math.floor(random() * 3) : 0, prefixCount: 0 };
  if (tier === 'public') {
    const outside: Face = { ...first, publicIp: publicIpOf(filling, random) };
    return count === 2 && inside !== undefined ? [outside, { ...first, subnet: inside, extra: 0 }] : [outside];
  }
  if (count === 1 || tier === 'data') return [first];
  const node: Face = {
    subnet,
    groups,
    extra: 0,
    prefixCount: 1,
    tags: { 'cluster.k8s.amazonaws.com/name': 'synthetic' },
  };
  return [node, { ...node, prefixCount: random() < 0.5 ? 1 : 0, description: 'aws-K8S-synthetic' }];
};

const servicesIn: { readonly [T in TierName]: readonly ServiceKind[] } = {
  public: ['load-balancer', 'load-balancer', 'nat'],
  app: ['lambda', 'lambda', 'lambda', 'endpoint'],
  'app-2': ['lambda', 'lambda', 'endpoint'],
  data: ['rds', 'rds', 'efs', 'endpoint'],
};

const managed = (filling: Filling, at: number): Draft => {
  const kinds = servicesIn[filling.tier];
  const service = kinds[Math.floor(filling.random() * kinds.length)] ?? 'endpoint';
  const number = Math.floor(filling.random() * 40);
  return {
    id: idOf('eni', filling, at),
    subnet: filling.subnet,
    groups: service === 'nat' ? [] : ['default'],
    service,
    description: descriptions[service](number),
    checkOff: service === 'nat',
    extra: 0,
    prefixCount: 0,
    ...(service === 'nat' || service === 'load-balancer' ? { publicIp: publicIpOf(filling, filling.random) } : {}),
  };
};

const descriptions: { readonly [K in ServiceKind]: (number: number) => string } = {
  nat: (number) => `Interface for NAT Gateway nat-0${number.toString(16).padStart(16, '0')}`,
  'load-balancer': (number) => `ELB app/balancer-${number}/50dc6c495c0c9188`,
  lambda: (number) => `AWS Lambda VPC ENI-function-${number}-5f2c7a10-93de-4b6a-8a51-6e0d4c2b7f11`,
  rds: () => 'RDSNetworkInterface',
  efs: (number) => `EFS mount target for fs-0${number.toString(16).padStart(16, '0')} (fsmt-0e4b8a2d6c1f97530)`,
  endpoint: (number) => `VPC Endpoint Interface vpce-0${number.toString(16).padStart(16, '0')}`,
};

const loose = (filling: Filling, at: number): Draft => ({
  id: idOf('eni', filling, at),
  name: `spare-${filling.subnet}-${at}`,
  subnet: filling.subnet,
  groups: ['default'],
  extra: 0,
  prefixCount: 0,
});

const idOf = (prefix: string, { serial }: Filling, at: number): string =>
  `${prefix}-0${serial.vpc.toString(16).padStart(3, '0')}${(serial.next + at).toString(16).padStart(5, '0')}`;

/** An address of one of AWS's ranges; that it is unique matters less than that it looks right. */
const publicIpOf = ({ serial }: Filling, random: Random): string =>
  `54.${(serial.vpc * 7) % 256}.${Math.floor(random() * 256)}.${Math.floor(random() * 256)}`;
