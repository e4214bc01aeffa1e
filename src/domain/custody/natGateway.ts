import type { Eni } from '../model.ts';

/** The id (`nat-…`) of the NAT gateway that the interface belongs to, from its description; undefined for any other interface. */
export const natGatewayOf = ({ description }: Eni): string | undefined =>
  /^Interface for NAT Gateway (\S+)/.exec(description)?.[1];
