import { arnPattern } from '../domain/arn.ts';
import { groupResources, madeWithTags, resource, type IamResource, type IamSight } from './iamResource.ts';
import type { LaunchInterface, NewInstance } from './launchInterface.ts';

/**
 * What IAM asks of who launches an instance. An interface that exists comes with its subnet and groups, since EC2 asks for both always; a
 * volume is made of the image. Sources: Service Authorization Reference, RunInstances; EC2 user guide, example policies, launch instances.
 */
export const launchResources = (
  { imageId, instanceType, keyName, interfaces, secondaryInterfaces = [], tags }: NewInstance,
  sight: IamSight,
): readonly IamResource[] => [
  resource('image', imageId, sight),
  ...madeWithTags(
    {
      kind: 'instance',
      api: 'RunInstances',
      tags,
      condition: { StringEquals: { 'ec2:InstanceType': instanceType } },
    },
    sight,
  ),
  ...interfaces.flatMap((wanted) => interfaceResources(wanted, sight)),
  { arn: arnPattern({ kind: 'volume' }, sight.account) },
  ...(keyName === undefined ? [] : [resource('keyPair', keyName, sight)]),
  ...secondaryInterfaces.flatMap(({ subnetId }) => [
    resource('secondarySubnet', subnetId, sight),
    { arn: arnPattern({ kind: 'secondaryInterface' }, sight.account) },
  ]),
];

const interfaceResources = (wanted: LaunchInterface, sight: IamSight): readonly IamResource[] => {
  if (wanted.kind === 'new') {
    const subnet = resource('subnet', wanted.subnetId, sight);
    return [
      {
        arn: arnPattern({ kind: 'interface' }, sight.account),
        condition: { ArnEquals: { 'ec2:Subnet': subnet.arn } },
      },
      subnet,
      ...groupResources(wanted.groupIds ?? [defaultGroupOf(wanted.subnetId, sight)], sight),
    ];
  }
  const eni = sight.account.eni(wanted.eniId);
  return [
    resource('interface', wanted.eniId, sight),
    resource('subnet', eni?.subnetId, sight),
    ...groupResources(eni && eni.groups.length > 0 ? eni.groups.map(({ id }) => id) : ['*'], sight),
  ];
};

/** EC2 takes it where none is named. */
const defaultGroupOf = (subnetId: string, { account }: IamSight): string => {
  const vpcId = account.subnet(subnetId)?.vpcId;
  const found = account.snapshot.securityGroups.find((group) => group.vpcId === vpcId && group.name === 'default');
  return found?.id ?? '*';
};
