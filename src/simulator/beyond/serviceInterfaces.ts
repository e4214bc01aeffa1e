import type { Eni, Subnet } from '../../domain/model.ts';
import { planEni, usualGroups } from '../eniPlan.ts';
import type { EniSpec } from '../eniSpec.ts';
import { addEni, changeEni } from '../eniStore.ts';
import { associateElasticIp } from '../elasticIpTarget.ts';
import type { World } from '../world.ts';

type ServiceInterface = {
  readonly subnet: Subnet;
  readonly type: 'nat_gateway' | 'vpc_endpoint' | 'gateway_load_balancer_endpoint';
  readonly description: string;
  readonly spec?: EniSpec;
  /** Without any, the interface has none: a NAT gateway has no security groups. */
  readonly hasGroups: boolean;
  readonly sourceDestCheck: boolean;
};

/** Whoever asks for interfaces on behalf of AWS, in recorded answers. */
const requesterId = '727180483921';

/**
 * Makes an interface as a service of AWS does: requested and attached by it, so that the account may tag it and do nothing
 * else with it. Throws what planning an interface refuses.
 */
export const addServiceInterface = (world: World, wanted: ServiceInterface): Eni => {
  const place = { subnet: wanted.subnet, tags: [], planned: [], groups: usualGroups, requesterId };
  const planned = planEni(wanted.spec ?? {}, world, place);
  const eni: Eni = {
    ...planned,
    description: wanted.description,
    interfaceType: wanted.type,
    groups: wanted.hasGroups ? planned.groups : [],
    sourceDestCheck: wanted.sourceDestCheck,
    requesterManaged: true,
  };
  addEni(world, eni);
  const attachment: NonNullable<Eni['attachment']> = {
    id: world.newId('ela-attach'),
    status: 'attached',
    instanceId: undefined,
    instanceOwnerId: 'amazon-aws',
    deviceIndex: 1,
    networkCard: 0,
    deleteOnTermination: false,
    attachTime: world.now(),
    enaSrd: undefined,
  };
  changeEni(world, eni.id, { status: 'in-use', attachment });
  return { ...eni, status: 'in-use', attachment };
};

/** Gives the addresses of an interface elastic IPs, the first to the primary one. */
export const giveElasticIps = (world: World, eni: Eni, allocationIds: readonly string[]): void => {
  for (const [index, allocationId] of allocationIds.entries()) {
    const address = world.addresses.get(allocationId);
    const privateIp = eni.addresses[index]?.ip;
    if (address && privateIp !== undefined) associateElasticIp(world, address, { eniId: eni.id, privateIp });
  }
};
