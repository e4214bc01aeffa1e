import {
  AssignIpv6AddressesCommand,
  AssignPrivateIpAddressesCommand,
  UnassignIpv6AddressesCommand,
  UnassignPrivateIpAddressesCommand,
} from '@aws-sdk/client-ec2';
import type { AddressActions } from '../../actions/addresses.ts';
import { addedTo, ipv4Of, ipv6Of, type Assigned } from '../../actions/heldAddresses.ts';
import type { AddressRequest } from '../../domain/addressRequest.ts';
import { normalizeIp } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import { nothingBut, type Asked, type Expected } from '../apply/expected.ts';
import { neverDry, sentAgain, type NextAfterLoss, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { interfaceShows } from '../apply/shows.ts';

/** None of these has DryRun. */
export const sdkAddresses: SdkActionsOf<AddressActions> = {
  assignIpv4: {
    send: async (ec2, { eniId, ipv4, allowReassignment }, options) => {
      const command = new AssignPrivateIpAddressesCommand({
        NetworkInterfaceId: eniId,
        ...ipv4Fields(ipv4),
        AllowReassignment: allowReassignment,
      });
      const answer = await ec2.send(sentOnce(command, options), neverDry(options));
      return {
        addresses: present(answer.AssignedPrivateIpAddresses?.map(({ PrivateIpAddress }) => PrivateIpAddress)),
        prefixes: present(answer.AssignedIpv4Prefixes?.map(({ Ipv4Prefix }) => Ipv4Prefix)),
      };
    },
    shown: ({ eniId, ipv4 }, asked) => assigned(eniId, { request: ipv4, asked, of: ipv4Of }),
    lost: { ...sentAgain, next: ({ ipv4 }) => nextOf(ipv4) },
  },

  unassignIpv4: {
    send: async (ec2, { eniId, addresses, prefixes }, options) => {
      const command = new UnassignPrivateIpAddressesCommand({
        NetworkInterfaceId: eniId,
        ...(addresses.length > 0 ? { PrivateIpAddresses: [...addresses] } : {}),
        ...(prefixes.length > 0 ? { Ipv4Prefixes: [...prefixes] } : {}),
      });
      await ec2.send(sentOnce(command, options), neverDry(options));
      return {};
    },
    shown: ({ eniId, ...taken }) => unassigned(eniId, (eni) => none(taken, ipv4Of(eni))),
    lost: sentAgain,
  },

  assignIpv6: {
    send: async (ec2, { eniId, ipv6 }, options) => {
      const command = new AssignIpv6AddressesCommand({ NetworkInterfaceId: eniId, ...ipv6Fields(ipv6) });
      const answer = await ec2.send(sentOnce(command, options), neverDry(options));
      return { addresses: present(answer.AssignedIpv6Addresses), prefixes: present(answer.AssignedIpv6Prefixes) };
    },
    shown: ({ eniId, ipv6 }, asked) => assigned(eniId, { request: ipv6, asked, of: ipv6Of }),
    lost: { ...sentAgain, next: ({ ipv6 }) => nextOf(ipv6) },
  },

  unassignIpv6: {
    send: async (ec2, { eniId, addresses, prefixes }, options) => {
      const command = new UnassignIpv6AddressesCommand({
        NetworkInterfaceId: eniId,
        ...(addresses.length > 0 ? { Ipv6Addresses: [...addresses] } : {}),
        ...(prefixes.length > 0 ? { Ipv6Prefixes: [...prefixes] } : {}),
      });
      await ec2.send(sentOnce(command, options), neverDry(options));
      return {};
    },
    shown: ({ eniId, ...taken }) => unassigned(eniId, (eni) => none(taken, ipv6Of(eni))),
    lost: sentAgain,
  },
};

/** By number EC2 would choose as many once more. */
const nextOf = ({ kind }: AddressRequest): NextAfterLoss =>
  kind === 'count' || kind === 'prefixCount' ? 'once' : 'again';

/** What is asked for, as AssignPrivateIpAddresses takes it: its list has another name than that of a new interface. */
const ipv4Fields = (request: AddressRequest) => {
  if (request.kind === 'count') return { SecondaryPrivateIpAddressCount: request.count };
  if (request.kind === 'addresses') return { PrivateIpAddresses: [...request.addresses] };
  return request.kind === 'prefixCount' ? { Ipv4PrefixCount: request.count } : { Ipv4Prefixes: [...request.prefixes] };
};

/** The same for AssignIpv6Addresses, whose lists hold bare strings. */
const ipv6Fields = (request: AddressRequest) => {
  if (request.kind === 'count') return { Ipv6AddressCount: request.count };
  if (request.kind === 'addresses') return { Ipv6Addresses: [...request.addresses] };
  return request.kind === 'prefixCount' ? { Ipv6PrefixCount: request.count } : { Ipv6Prefixes: [...request.prefixes] };
};

const present = (texts: readonly (string | undefined)[] = []): readonly string[] =>
  texts.filter((text) => text !== undefined);

const unassigned = (eniId: string, is: (eni: Eni) => boolean) =>
  interfaceShows(eniId, { shown: 'the addresses gone', whenGone: 'done', see: nothingBut(is) });

type New = {
  readonly request: AddressRequest;
  readonly asked: Asked<Assigned>;
  readonly of: (eni: Eni) => Assigned;
};

/** As EC2 answered, as was asked by name, or as many more than before as were asked for; undefined where what was before is not known. */
const assigned = (eniId: string, { request, asked: { output, before }, of }: New): Expected<Assigned> | undefined => {
  const had = before?.enis.find(({ id }) => id === eniId);
  const wanted = output ?? named(request);
  if (!wanted && !had) return undefined;
  return interfaceShows(eniId, {
    shown: 'the new addresses',
    see: (eni) => {
      const has = of(eni);
      const answer = wanted ?? (had && counted(request, addedTo(of(had), has)));
      const isShown = answer !== undefined && all(answer, has);
      return { isShown, answer: isShown ? spelledAs(has, answer) : undefined };
    },
  });
};

const named = (request: AddressRequest): Assigned | undefined => {
  if (request.kind === 'addresses') return { addresses: request.addresses, prefixes: [] };
  return request.kind === 'prefixes' ? { addresses: [], prefixes: request.prefixes } : undefined;
};

/** The same, as EC2 spells them. */
const spelledAs = (has: Assigned, wanted: Assigned): Assigned => {
  const spelling = new Map([...has.addresses, ...has.prefixes].map((text) => [normalized(text), text]));
  const spelled = (text: string): string => spelling.get(normalized(text)) ?? text;
  return { addresses: wanted.addresses.map(spelled), prefixes: wanted.prefixes.map(spelled) };
};

/** Exactly as many: of more or fewer one cannot tell which are due to this call. */
const counted = (request: AddressRequest, news: Assigned): Assigned | undefined => {
  if (request.kind === 'count') return news.addresses.length === request.count ? { ...news, prefixes: [] } : undefined;
  if (request.kind !== 'prefixCount') return undefined;
  return news.prefixes.length === request.count ? { ...news, addresses: [] } : undefined;
};

const all = (wanted: Assigned, shown: Assigned): boolean => {
  const there = textsOf(shown);
  return [...textsOf(wanted)].every((text) => there.has(text));
};

const none = (taken: Assigned, shown: Assigned): boolean => {
  const there = textsOf(shown);
  return ![...textsOf(taken)].some((text) => there.has(text));
};

const textsOf = ({ addresses, prefixes }: Assigned): ReadonlySet<string> =>
  new Set([...addresses, ...prefixes].map(normalized));

/** IPv6 has many spellings of one address. */
const normalized = (text: string): string => {
  const [ip = '', length] = text.split('/');
  return length === undefined ? normalizeIp(ip) : `${normalizeIp(ip)}/${length}`;
};
