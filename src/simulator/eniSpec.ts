import type { CreateNetworkInterfaceRequest } from '@aws-sdk/client-ec2';
import { atMostOne, invalidValue, isAbsent } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What CreateNetworkInterface and RunInstances both may say about a new ENI. */
export type EniSpec = Pick<
  CreateNetworkInterfaceRequest,
  | 'Description'
  | 'Groups'
  | 'PrivateIpAddress'
  | 'PrivateIpAddresses'
  | 'SecondaryPrivateIpAddressCount'
  | 'Ipv4Prefixes'
  | 'Ipv4PrefixCount'
  | 'Ipv6Addresses'
  | 'Ipv6AddressCount'
  | 'Ipv6Prefixes'
  | 'Ipv6PrefixCount'
  | 'ConnectionTrackingSpecification'
> & { readonly InterfaceType?: string | undefined; readonly PrimaryIpv6?: boolean | undefined };

/** Throws EC2's refusal of everything that can be seen to be wrong in the request alone. */
export const checkEniSpec = (spec: EniSpec): void => {
  checkDescription(spec.Description);
  checkType(spec);
  atMostOne({
    privateIpAddressSet: spec.PrivateIpAddresses,
    secondaryPrivateIpAddressCount: spec.SecondaryPrivateIpAddressCount,
    ipv4Prefixes: spec.Ipv4Prefixes,
    ipv4PrefixCount: spec.Ipv4PrefixCount,
  });
  atMostOne({
    ipv6Addresses: spec.Ipv6Addresses,
    ipv6AddressCount: spec.Ipv6AddressCount,
    ipv6Prefixes: spec.Ipv6Prefixes,
    ipv6PrefixCount: spec.Ipv6PrefixCount,
  });
  checkPrimaries(spec);
  checkCounts(spec);
  checkTimeouts(spec.ConnectionTrackingSpecification);
};

/** Throws unless the description is undefined, or at most 255 of the characters that EC2 allows. */
export const checkDescription = (description: string | undefined): void => {
  if (description === undefined || /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{0,255}$/.test(description)) return;
  throw new Refusal(
    'InvalidParameterValue',
    'Invalid interface description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
  );
};

const types: ReadonlySet<string> = new Set(['interface', 'efa', 'efa-only', 'trunk', 'branch']);

const checkType = (spec: EniSpec): void => {
  const type = spec.InterfaceType ?? 'interface';
  if (!types.has(type)) throw invalidValue(type, 'interfaceType');
  if (type === 'efa-only' && addressFields(spec).some((value) => !isAbsent(value))) {
    // simulated wording
    throw new Refusal('InvalidParameterCombination', 'IP addresses may not be specified for an EFA-only interface.');
  }
};

const addressFields = (spec: EniSpec): readonly unknown[] => [
  spec.PrivateIpAddress,
  spec.PrivateIpAddresses,
  spec.SecondaryPrivateIpAddressCount,
  spec.Ipv4Prefixes,
  spec.Ipv4PrefixCount,
  spec.Ipv6Addresses,
  spec.Ipv6AddressCount,
  spec.Ipv6Prefixes,
  spec.Ipv6PrefixCount,
];

const checkPrimaries = (spec: EniSpec): void => {
  const listed = (spec.PrivateIpAddresses ?? []).filter((entry) => entry.Primary === true).length;
  if (listed + (spec.PrivateIpAddress === undefined ? 0 : 1) > 1) {
    // simulated wording
    throw new Refusal('InvalidParameterCombination', 'Only one primary private IP address can be specified.');
  }
};

const checkCounts = (spec: EniSpec): void => {
  const counts = {
    secondaryPrivateIpAddressCount: spec.SecondaryPrivateIpAddressCount,
    ipv4PrefixCount: spec.Ipv4PrefixCount,
    ipv6AddressCount: spec.Ipv6AddressCount,
    ipv6PrefixCount: spec.Ipv6PrefixCount,
  };
  for (const [name, count] of Object.entries(counts)) {
    if (count !== undefined && (!Number.isInteger(count) || count < 0)) throw invalidValue(count, name);
  }
};

/** Seconds. Source: API model, ConnectionTrackingSpecificationRequest. */
const timeouts = { TcpEstablishedTimeout: [60, 432_000], UdpStreamTimeout: [60, 180], UdpTimeout: [30, 60] } as const;

/** Throws for connection tracking timeouts, in seconds, that are out of their bounds; undefined ones pass. */
export const checkTimeouts = (asked: EniSpec['ConnectionTrackingSpecification']): void => {
  for (const [name, [least, most]] of Object.entries(timeouts)) {
    const seconds = asked?.[name as keyof typeof timeouts];
    if (seconds !== undefined && (seconds < least || seconds > most)) throw invalidValue(seconds, name);
  }
};
