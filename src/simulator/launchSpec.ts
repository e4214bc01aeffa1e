import type { InstanceNetworkInterfaceSpecification, RunInstancesRequest } from '@aws-sdk/client-ec2';
import { checkEniSpec } from './eniSpec.ts';
import { invalidValue, isAbsent, required } from './parameters.ts';
import { Refusal } from './refusal.ts';

export type LaunchInterfaceSpec = InstanceNetworkInterfaceSpecification & { readonly DeviceIndex: number };

/**
 * The interfaces that a launch asks for: those listed, or the one primary interface that the instance-level fields
 * describe. Throws EC2's refusal of what is wrong in the request alone.
 */
export const launchInterfaces = (request: RunInstancesRequest): readonly LaunchInterfaceSpec[] => {
  const listed = request.NetworkInterfaces ?? [];
  const specs = listed.length > 0 ? listedInterfaces(request, listed) : [primaryFrom(request)];
  for (const spec of specs) checkEniSpec(spec);
  checkCounts(request, specs);
  return specs;
};

const primaryFrom = (request: RunInstancesRequest): LaunchInterfaceSpec => ({
  DeviceIndex: 0,
  SubnetId: request.SubnetId,
  Groups: request.SecurityGroupIds,
  PrivateIpAddress: request.PrivateIpAddress,
  Ipv6Addresses: request.Ipv6Addresses,
  Ipv6AddressCount: request.Ipv6AddressCount,
  PrimaryIpv6: request.EnablePrimaryIpv6,
});

const listedInterfaces = (
  request: RunInstancesRequest,
  listed: readonly InstanceNetworkInterfaceSpecification[],
): readonly LaunchInterfaceSpec[] => {
  const instanceLevel = {
    'subnet ID': request.SubnetId,
    'security groups': [...(request.SecurityGroupIds ?? []), ...(request.SecurityGroups ?? [])],
    'private address': request.PrivateIpAddress,
    'IPv6 address': request.Ipv6Addresses ?? request.Ipv6AddressCount,
  };
  for (const [what, value] of Object.entries(instanceLevel)) {
    if (isAbsent(value)) continue;
    throw combination(`Network interfaces and an instance-level ${what} may not be specified on the same request`);
  }
  const specs = listed.map(withDeviceIndex);
  const slots = specs.map((spec) => `${spec.NetworkCardIndex ?? 0}/${spec.DeviceIndex}`);
  if (new Set(slots).size < slots.length) {
    throw new Refusal('InvalidParameterValue', 'Each network interface requires a unique device index.');
  }
  if (!slots.includes('0/0')) {
    throw new Refusal(
      'UnsupportedOperation',
      'When specifying network interfaces, you must include a device at index 0.',
    );
  }
  for (const spec of specs) checkExisting(spec);
  checkEachOnce(specs);
  checkPublicIp(specs);
  return specs;
};

const withDeviceIndex = (spec: InstanceNetworkInterfaceSpecification): LaunchInterfaceSpec => {
  const { DeviceIndex } = spec;
  if (DeviceIndex === undefined) {
    throw new Refusal('InvalidParameterValue', 'Each network interface requires a device index.');
  }
  return { ...spec, DeviceIndex };
};

const combination = (message: string): Refusal => new Refusal('InvalidParameterCombination', message);

const checkExisting = (spec: LaunchInterfaceSpec): void => {
  if (spec.NetworkInterfaceId === undefined) return;
  const alsoGiven = {
    'a subnet': spec.SubnetId,
    'security groups': spec.Groups,
    'a private IP address': spec.PrivateIpAddress ?? spec.PrivateIpAddresses,
    'a carrier IP address': spec.AssociateCarrierIpAddress === true ? true : undefined,
    'delete on termination as true': spec.DeleteOnTermination === true ? true : undefined,
  };
  for (const [what, value] of Object.entries(alsoGiven)) {
    if (isAbsent(value)) continue;
    throw combination(`A network interface may not specify both a network interface ID and ${what}`);
  }
};

const checkEachOnce = (specs: readonly LaunchInterfaceSpec[]): void => {
  const ids = specs.map(({ NetworkInterfaceId }) => NetworkInterfaceId).filter((id) => id !== undefined);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return;
  // simulated wording
  throw new Refusal('InvalidParameterValue', `Network interface '${twice}' may be specified only once.`);
};

const checkPublicIp = (specs: readonly LaunchInterfaceSpec[]): void => {
  const asking = specs.filter((spec) => spec.AssociatePublicIpAddress === true);
  const [spec] = asking;
  if (!spec) return;
  if (specs.length > 1) {
    throw combination(
      'The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
    );
  }
  if (spec.NetworkInterfaceId !== undefined) {
    // simulated wording
    throw combination('The associatePublicIPAddress parameter cannot be specified for an existing network interface.');
  }
};

const checkCounts = (request: RunInstancesRequest, specs: readonly LaunchInterfaceSpec[]): void => {
  const least = required(request.MinCount, 'minCount');
  const most = required(request.MaxCount, 'maxCount');
  if (least < 1) throw invalidValue(least, 'minCount');
  if (most < least) throw invalidValue(most, 'maxCount');
  const fixed = specs.some(
    (spec) =>
      spec.NetworkInterfaceId !== undefined ||
      spec.PrivateIpAddress !== undefined ||
      !isAbsent(spec.PrivateIpAddresses ?? []) ||
      !isAbsent(spec.Ipv6Addresses ?? []),
  );
  // simulated wording
  if (most > 1 && fixed) throw combination('Fixed addresses and interfaces cannot be given to more than one instance.');
};
