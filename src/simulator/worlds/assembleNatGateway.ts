import type { Eni, NatGateway } from '../../domain/model.ts';

/** The NAT gateway that an interface was made for, which names it in its description; none for other interfaces. */
export const natGatewayAt = (eni: Eni): readonly NatGateway[] => {
  const id = / (nat-[0-9a-f]+)$/.exec(eni.description)?.[1];
  if (eni.interfaceType !== 'nat_gateway' || id === undefined) return [];
  return [
    {
      id,
      vpcId: eni.vpcId,
      subnetId: eni.subnetId,
      state: 'available',
      connectivity: eni.addresses.some(({ association }) => association) ? 'public' : 'private',
      mode: 'zonal',
      addresses: eni.addresses.map(({ ip, primary, association }) => ({
        publicIp: association?.publicIp,
        privateIp: ip,
        allocationId: association?.allocationId,
        eniId: eni.id,
        zone: undefined,
        primary,
      })),
      routeTableId: undefined,
      tags: eni.tags,
    },
  ];
};
