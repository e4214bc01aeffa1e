import type { Inventory } from '../domain/inventory.ts';
import type { ReverseDns } from '../domain/model.ts';
import { foreign, words } from '../domain/words.ts';
import { noLoss, type ActionsOf, type Ec2Of, type Inverse, type Nothing, type Sides } from './action.ts';
import { option } from './commandLine.ts';
import { policyText, resource } from './iamResource.ts';
import { addressName } from './sentenceParts.ts';
import { only } from './reach.ts';

/** Writes to the reverse DNS of elastic IPs. */
export type ReverseDnsActions = {
  readonly setReverseDns: {
    readonly input: { readonly allocationId: string; readonly name: string };
    readonly output: Nothing;
  };
  readonly resetReverseDns: { readonly input: { readonly allocationId: string }; readonly output: Nothing };
};

export const reverseDnsActions: ActionsOf<ReverseDnsActions> = {
  setReverseDns: {
    api: 'ModifyAddressAttribute',
    dryRun: true,
    resources: ({ allocationId, name }, sight) => [
      {
        ...resource('address', allocationId, sight),
        condition: { StringEquals: { 'ec2:Attribute/DomainName': policyText(name) } },
      },
    ],
    seenBy: () => ['ec2:DescribeAddressesAttribute'],
    sentence: ({ allocationId, name }, inventory) =>
      words`Set the reverse DNS of ${addressName(allocationId, inventory)} to: ${foreign(name)}`,
    cli: ({ allocationId, name }) => [
      'modify-address-attribute',
      ...option('allocation-id', allocationId),
      ...option('domain-name', name),
    ],
    names: ({ allocationId }) => [{ kind: 'address', id: allocationId }],
    losses: noLoss,
    reach: ({ allocationId }) => only('reverseDns', allocationId),
    undo: ({ allocationId }, sides) => restored(allocationId, sides),
  },

  resetReverseDns: {
    api: 'ResetAddressAttribute',
    dryRun: true,
    resources: ({ allocationId }, sight) => [resource('address', allocationId, sight)],
    seenBy: () => ['ec2:DescribeAddressesAttribute'],
    sentence: ({ allocationId }, inventory) => words`Remove the reverse DNS of ${addressName(allocationId, inventory)}`,
    cli: ({ allocationId }) => [
      'reset-address-attribute',
      ...option('allocation-id', allocationId),
      ...option('attribute', 'domain-name'),
    ],
    names: ({ allocationId }) => [{ kind: 'address', id: allocationId }],
    losses: noLoss,
    reach: ({ allocationId }) => only('reverseDns', allocationId),
    undo: ({ allocationId }, sides) => restored(allocationId, sides),
  },
};

/** Undefined where it is not known what was there. */
const restored = (allocationId: string, { before }: Sides): Inverse<Ec2Of<ReverseDnsActions>> | undefined => {
  if (before.gap('reverseDns')) return undefined;
  const name = recordOf(allocationId, before)?.name;
  return name === undefined
    ? (ec2) => ec2.resetReverseDns({ allocationId })
    : (ec2) => ec2.setReverseDns({ allocationId, name });
};

const recordOf = (allocationId: string, { snapshot }: Inventory): ReverseDns | undefined =>
  snapshot.reverseDns.find((each) => each.allocationId === allocationId);
