import type {
  DescribeNetworkInterfaceAttributeRequest,
  DescribeNetworkInterfaceAttributeResult,
} from '@aws-sdk/client-ec2';
import type { Eni } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { eniView } from '../view/eniView.ts';

/**
 * One attribute of one interface. `InvalidParameterCombination` without an attribute, `InvalidParameterValue` for a
 * name that is none.
 */
export const describeNetworkInterfaceAttribute: Ec2Action<
  DescribeNetworkInterfaceAttributeRequest,
  DescribeNetworkInterfaceAttributeResult
> = (request, world) => {
  const { Attribute, NetworkInterfaceId = '' } = request;
  if (Attribute === undefined) throw new Refusal('InvalidParameterCombination', 'No attributes specified.');
  if (!Object.hasOwn(attributes, Attribute)) throw invalidValue(Attribute, 'attribute', 'Unknown attribute.');
  endDryRun(request);
  const eni = find.eni(world, NetworkInterfaceId);
  return { NetworkInterfaceId: eni.id, ...attributes[Attribute](eni, world) };
};

type AttributeName = NonNullable<DescribeNetworkInterfaceAttributeRequest['Attribute']>;

const attributes: {
  readonly [Name in AttributeName]: (eni: Eni, world: World) => DescribeNetworkInterfaceAttributeResult;
} = {
  associatePublicIpAddress: (eni, world) => ({
    AssociatePublicIpAddress: world.extras.automaticPublicIp.get(eni.id) ?? mapsPublicIp(eni, world),
  }),
  attachment: (eni) => ({ Attachment: eniView(eni).Attachment }),
  description: (eni) => ({ Description: { Value: eni.description } }),
  groupSet: (eni) => ({ Groups: eniView(eni).Groups }),
  sourceDestCheck: (eni) => ({ SourceDestCheck: { Value: eni.sourceDestCheck } }),
};

const mapsPublicIp = (eni: Eni, world: World): boolean => world.subnets.get(eni.subnetId)?.mapPublicIpOnLaunch ?? false;
