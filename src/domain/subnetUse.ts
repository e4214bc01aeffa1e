/** AWS reserves the first four addresses and the last address of a subnet. Source: VPC user guide, subnet sizing. */
export const reservedAtStart = 4;
export const reservedCount = reservedAtStart + 1;

/** A prefix of IPv4 is always a /28. Source: EC2 user guide, prefix delegation. */
export const addressesInPrefix = 16;

/** Of the IPv4 addresses of a subnet: how many are free, and how many there are without those that AWS keeps. */
export type SubnetCapacity = { readonly free: number; readonly usable: number };

/** Whether at most a fifth of what can be given out is free, from where on findings and lenses speak of it. */
export const isNearlyFull = ({ free, usable }: SubnetCapacity): boolean => usable > 0 && free <= usable * 0.2;
