import { normalizeIp } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import type { AddressActions, Assigned } from '../../operations/actions/addresses.ts';
import type { AddressRequest } from '../../operations/actions/facts.ts';
import { nothingBut, type Asked, type Expected, type ExpectedOf } from './expected.ts';
import { interfaceShows } from './shows.ts';

export const expectedAddresses: ExpectedOf<AddressActions> = {
  assignIpv4: ({ eniId, ipv4 }, asked) => assigned(eniId, { request: ipv4, asked, of: ipv4Of }),
  unassignIpv4: ({ eniId, ...taken }) => unassigned(eniId, (eni) => none(taken, ipv4Of(eni))),
  assignIpv6: ({ eniId, ipv6 }, asked) => assigned(eniId, { request: ipv6, asked, of: ipv6Of }),
  unassignIpv6: ({ eniId, ...taken }) => unassigned(eniId, (eni) => none(taken, ipv6Of(eni))),
};

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
      const answer = wanted ?? (had && counted(request, added(of(had), has)));
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
  const spelling = new Map([...has.addresses, ...has.prefixes].map((text) => [plain(text), text]));
  const spelled = (text: string): string => spelling.get(plain(text)) ?? text;
  return { addresses: wanted.addresses.map(spelled), prefixes: wanted.prefixes.map(spelled) };
};

/** Exactly as many: of more or fewer one cannot tell which are due to this call. */
const counted = (request: AddressRequest, news: Assigned): Assigned | undefined => {
  if (request.kind === 'count') return news.addresses.length === request.count ? { ...news, prefixes: [] } : undefined;
  if (request.kind !== 'prefixCount') return undefined;
  return news.prefixes.length === request.count ? { ...news, addresses: [] } : undefined;
};

const added = (had: Assigned, has: Assigned): Assigned => ({
  addresses: has.addresses.filter((ip) => !had.addresses.includes(ip)),
  prefixes: has.prefixes.filter((prefix) => !had.prefixes.includes(prefix)),
});

const ipv4Of = (eni: Eni): Assigned => ({ addresses: eni.addresses.map(({ ip }) => ip), prefixes: eni.ipv4Prefixes });

const ipv6Of = (eni: Eni): Assigned => ({
  addresses: eni.ipv6Addresses.map(({ ip }) => ip),
  prefixes: eni.ipv6Prefixes,
});

const all = (wanted: Assigned, shown: Assigned): boolean => {
  const there = textsOf(shown);
  return [...textsOf(wanted)].every((text) => there.has(text));
};

const none = (taken: Assigned, shown: Assigned): boolean => {
  const there = textsOf(shown);
  return ![...textsOf(taken)].some((text) => there.has(text));
};

const textsOf = ({ addresses, prefixes }: Assigned): ReadonlySet<string> =>
  new Set([...addresses, ...prefixes].map(plain));

/** IPv6 has many spellings of one address. */
const plain = (text: string): string => {
  const [ip = '', length] = text.split('/');
  return length === undefined ? normalizeIp(ip) : `${normalizeIp(ip)}/${length}`;
};
