import {
  AssignIpv6AddressesCommand,
  AssignPrivateIpAddressesCommand,
  UnassignIpv6AddressesCommand,
  UnassignPrivateIpAddressesCommand,
} from '@aws-sdk/client-ec2';
import type { AddressActions } from '../../operations/actions/addresses.ts';
import { assignedIpv4Fields, assignedIpv6Fields } from './addressFields.ts';
import { abortOf, type SendersOf } from './sender.ts';
import { sentOnce } from './sentOnce.ts';

/** None of these has DryRun; `sendCall` sees to it that none is sent as one. */
export const addressSenders: SendersOf<AddressActions> = {
  assignIpv4: async (ec2, { eniId, ipv4, allowReassignment }, options) => {
    const command = new AssignPrivateIpAddressesCommand({
      NetworkInterfaceId: eniId,
      ...assignedIpv4Fields(ipv4),
      AllowReassignment: allowReassignment,
    });
    const answer = await ec2.send(sentOnce(command, options), abortOf(options));
    return {
      addresses: present(answer.AssignedPrivateIpAddresses?.map(({ PrivateIpAddress }) => PrivateIpAddress)),
      prefixes: present(answer.AssignedIpv4Prefixes?.map(({ Ipv4Prefix }) => Ipv4Prefix)),
    };
  },
  unassignIpv4: async (ec2, { eniId, addresses, prefixes }, options) => {
    const command = new UnassignPrivateIpAddressesCommand({
      NetworkInterfaceId: eniId,
      ...(addresses.length > 0 ? { PrivateIpAddresses: [...addresses] } : {}),
      ...(prefixes.length > 0 ? { Ipv4Prefixes: [...prefixes] } : {}),
    });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
  assignIpv6: async (ec2, { eniId, ipv6 }, options) => {
    const command = new AssignIpv6AddressesCommand({ NetworkInterfaceId: eniId, ...assignedIpv6Fields(ipv6) });
    const answer = await ec2.send(sentOnce(command, options), abortOf(options));
    return { addresses: present(answer.AssignedIpv6Addresses), prefixes: present(answer.AssignedIpv6Prefixes) };
  },
  unassignIpv6: async (ec2, { eniId, addresses, prefixes }, options) => {
    const command = new UnassignIpv6AddressesCommand({
      NetworkInterfaceId: eniId,
      ...(addresses.length > 0 ? { Ipv6Addresses: [...addresses] } : {}),
      ...(prefixes.length > 0 ? { Ipv6Prefixes: [...prefixes] } : {}),
    });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
};

const present = (texts: readonly (string | undefined)[] = []): readonly string[] =>
  texts.filter((text) => text !== undefined);
