import { controllerCatalogue } from '../../domain/custody/controllerCatalogue.ts';
import { taggedThing } from '../../domain/taggedThings.ts';
import { partOfId } from '../../domain/things.ts';
import { foreignFew, words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import { eachEni } from '../shared/eniInput.ts';
import { foreignInterface } from '../shared/ownInterface.ts';
import { thingsExist, type ThingsInput } from '../shared/thingsExist.ts';

const enisOf = (ids: readonly string[]): readonly string[] => ids.filter((id) => partOfId(id) === 'enis');

const eachForeign = eachEni(foreignInterface);

/** The interfaces among them. */
export const foreignTagged: Rule<ThingsInput> = {
  ...eachForeign,
  needs: ['ids'],
  check: ({ ids = [] }, inventory) => eachForeign.check({ eniIds: enisOf(ids) }, inventory),
};

export const sharedWithAccount: Rule<ThingsInput> = {
  id: 'tags/other-account',
  title: words`Tags of a shared VPC, subnet or security group belong to the account that owns it`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html',
  needs: ['ids'],
  *check({ ids = [] }, inventory) {
    const { accountId } = inventory.snapshot;
    if (accountId === undefined) return;
    const others = ids.filter((id) => {
      const owner = taggedThing(id, inventory)?.ownerId;
      return partOfId(id) !== 'enis' && owner !== undefined && owner !== accountId;
    });
    if (others.length === 0) return;
    yield warn(
      words`Another account owns it, so EC2 may refuse, or show the tag to this account only: ${foreignFew(others)}`,
      words`Tag it with a profile of that account.`,
    );
  },
};

/** The things are there, and interfaces are the account's own. */
export const ownTagged: readonly Rule<ThingsInput>[] = [thingsExist, foreignTagged, sharedWithAccount];

/**
 * Tags by which controllers find subnets, groups and nodes, beside those that tell of a controller that made the thing. A key that ends
 * with `/` stands for all that begin so. Source: documentation of Amazon EKS, the AWS Load Balancer Controller, Karpenter and the VPC CNI.
 */
const lookedUp: readonly string[] = [
  'kubernetes.io/role/',
  'karpenter.sh/',
  'karpenter.k8s.aws/',
  'elbv2.k8s.aws/',
  'ingress.k8s.aws/',
  'service.k8s.aws/',
  'eks:',
  'node.k8s.amazonaws.com/',
  'cluster.k8s.amazonaws.com/',
];

const keys = [
  ...lookedUp,
  ...controllerCatalogue.flatMap(({ tags = [] }) => tags.map((tag) => tag.split('=')[0] ?? tag)),
];

/** Whether a controller goes by a tag with this key. */
export const readByController = (key: string): boolean =>
  keys.some((known) => key === known || (/[/:]$/.test(known) && key.startsWith(known)));
