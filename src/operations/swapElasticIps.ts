import type { Inventory } from '../domain/inventory.ts';
import type { ElasticIp } from '../domain/model.ts';
import { words } from '../domain/words.ts';
import { associateRules } from '../rules/elasticIps/associateRules.ts';
import { given } from '../rules/given.ts';
import { calledIn } from './calledThings.ts';
import { elasticIpCandidates, whichAddress } from './choices/addressChoices.ts';
import type { OperationBody, Target } from './operation.ts';
import type { Question } from './question.ts';

/** Where an elastic IP stands. */
type Place = { readonly eniId: string; readonly privateIp: string };

export type SwapInput = {
  /** The interface whose elastic IPs are to choose from; undefined = all. */
  readonly eniId?: string | undefined;
  readonly allocationId: string;
  readonly otherId: string;
  /** Where each of the two stands now. */
  readonly place: Place;
  readonly otherPlace: Place;
};

const standing = ({ snapshot }: Inventory): readonly ElasticIp[] =>
  snapshot.addresses.filter(({ eniId, privateIp }) => eniId !== undefined && privateIp !== undefined);

const whichOne: Question<SwapInput, 'allocationId'> = {
  ...whichAddress,
  title: words`Select the first elastic IP address`,
  empty: words`No elastic IP address is associated here, or none could be read.`,
  choices: ({ eniId }, inventory) =>
    elasticIpCandidates(
      standing(inventory).filter((each) => eniId === undefined || each.eniId === eniId),
      inventory,
    ),
  skipWhenObvious: true,
};

const whichOther: Question<SwapInput, 'otherId'> = {
  kind: 'choice',
  field: 'otherId',
  title: words`Select the elastic IP address to swap it with`,
  placeholder: words`Each then stands where the other one stood`,
  empty: words`No other elastic IP address is associated here, or none could be read.`,
  choices: ({ allocationId }, inventory) =>
    elasticIpCandidates(
      standing(inventory).filter((each) => each.allocationId !== allocationId),
      inventory,
    ),
};

const placeOf = (allocationId: string | undefined, inventory: Inventory): Place => {
  const { eniId = '', privateIp = '' } = inventory.elasticIp(allocationId) ?? {};
  return { eniId, privateIp };
};

const where: Question<SwapInput, 'place'> = {
  kind: 'derived',
  field: 'place',
  value: ({ allocationId }, inventory) => placeOf(allocationId, inventory),
};

const whereOther: Question<SwapInput, 'otherPlace'> = {
  kind: 'derived',
  field: 'otherPlace',
  value: ({ otherId }, inventory) => placeOf(otherId, inventory),
};

/** The one of an interface, where it has one alone. */
const known = (targets: readonly Target[]): Partial<SwapInput> => {
  const [target] = targets;
  if (target?.kind === 'interface') return { eniId: target.id };
  return target?.kind === 'address' ? { allocationId: target.id } : {};
};

/** Puts each of two elastic IPs where the other one stands. */
export const swapElasticIps: OperationBody<SwapInput> = {
  known,
  questions: [whichOne, whichOther, where, whereOther],
  rules: associateRules.map((rule) =>
    given(rule, {
      needs: ['allocationId', 'otherId'],
      input: ({ allocationId, otherId }, inventory) => ({
        ...placeOf(otherId, inventory),
        ...(allocationId !== undefined && { allocationId }),
        allowReassociation: true,
      }),
    }),
  ),
  composed: true,
  called: ({ allocationId, otherId }, before) =>
    words`Swap elastic IPs ${calledIn(allocationId, before)} and ${calledIn(otherId, before)}`,
  run: async ({ allocationId, otherId, place, otherPlace }, ec2) => {
    // This one pushes the other one out, which so stands nowhere for a moment only.
    await ec2.associateAddress({ allocationId, ...otherPlace, allowReassociation: true });
    await ec2.associateAddress({ allocationId: otherId, ...place, allowReassociation: false });
  },
};
