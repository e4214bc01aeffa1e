import { custodyOf } from '../custody/custody.ts';
import { isUnattached } from '../custody/stand.ts';
import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { labelOf } from '../tags.ts';
import type { FlagField, QueryTextField } from './term.ts';

/** Texts of a field; what is not known is undefined. */
export type FieldTexts = readonly (string | undefined)[];

/** What stands in each field of an interface. */
export const fieldTexts: { readonly [F in QueryTextField]: (eni: Eni, inventory: Inventory) => FieldTexts } = {
  sg: ({ groups }) => groups.flatMap(({ id, name }) => [id, name]),
  vpc: ({ vpcId }, inventory) => {
    const vpc = inventory.vpc(vpcId);
    return [vpcId, ...(vpc ? [labelOf(vpc), ...vpc.cidrs] : [])];
  },
  subnet: ({ subnetId }, inventory) => {
    const subnet = inventory.subnet(subnetId);
    return [subnetId, ...(subnet ? [labelOf(subnet), subnet.cidr] : [])];
  },
  az: ({ zone, subnetId }, inventory) => [zone, inventory.subnet(subnetId)?.zoneId],
  state: (eni, inventory) => [
    eni.status,
    eni.attachment?.status,
    isUnattached(eni, inventory) ? 'unattached' : undefined,
    inventory.instance(eni.attachment?.instanceId)?.state,
  ],
  type: ({ interfaceType, attachment }, inventory) => [interfaceType, inventory.instance(attachment?.instanceId)?.type],
  // An instance is no owner: it is asked for by its name.
  owner: (eni, inventory) => {
    const { kind, holder, account } = custodyOf(eni, inventory);
    return [
      holder && kind,
      holder?.icon,
      holder?.title,
      holder?.full,
      holder?.name,
      account,
      eni.operator?.principal,
      eni.requesterId,
    ];
  },
};

export const flagTests: { readonly [F in FlagField]: (eni: Eni) => boolean } = {
  public: ({ addresses }) => addresses.some(({ association }) => association?.publicIp !== undefined),
  check: ({ sourceDestCheck }) => sourceDestCheck,
};
