import { workloadOf } from './syntheticNames.ts';
import { hexOf } from './syntheticNumbers.ts';
import type { SubnetContents, Site } from './syntheticSite.ts';

/** An interface that nothing holds: a moving address, a left one, one that somebody prepared. A few have an elastic IP, which is paid for. */
export const spare = (site: Site): SubnetContents => {
  const { subnet, tier, kind, numbers, random, vpcName } = site;
  const number = numbers.next('spare') + 1;
  const names = [{ name: `spare-${number}` }, { name: `${workloadOf(kind, random)}-vip-${number}` }, {}, {}];
  const idle = tier === 'public' && random() < 0.2;
  const draft = {
    id: numbers.id('eni'),
    subnet,
    groups: ['default'],
    description: random() < 0.5 ? `Kept for ${workloadOf(kind, random)}` : '',
    ...names[Math.floor(random() * names.length)],
    ...(idle ? { elastic: { ip: numbers.publicIp(), name: `${vpcName}-idle-${number}` } } : {}),
  };
  return { drafts: [draft] };
};

/** What the VPC CNI plugin had made for a node that is gone. */
export const leftover = ({ subnet, vpcName, numbers }: Site): SubnetContents => {
  const gone = `i-0${hexOf(numbers.next('gone') + 0xabc0, 16)}`;
  return {
    drafts: [
      {
        id: numbers.id('eni'),
        subnet,
        groups: [`eks-cluster-sg-${vpcName}`],
        description: `aws-K8S-${gone}`,
        tags: { 'cluster.k8s.amazonaws.com/name': vpcName, 'node.k8s.amazonaws.com/instance_id': gone },
      },
    ],
  };
};
