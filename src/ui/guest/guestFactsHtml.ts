import { escapedHtml } from '../../domain/escaped.ts';
import { slotTag } from '../../domain/slots.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { GuestFacts, GuestFamily, GuestInterface } from '../../insight/guest/guestFacts.ts';
import type { GuestSetup } from '../../insight/guest/guestSetup.ts';

/** What EC2 tells of each interface, as its operating system needs it; those that the texts are for stand out. */
export const guestFactsHtml = ({ facts, guests }: GuestSetup): string => {
  const rows = facts.map((each) =>
    row(
      each,
      guests.some(({ eniId }) => eniId === each.eni.id),
    ),
  );
  return `<h2>${escapedHtml(words`Interfaces`)}</h2>
      <div class="facts">${rows.join('')}</div>`;
};

const row = ({ eni, guest, lacking }: GuestFacts, isMeant: boolean): string => {
  const slot = eni.attachment ? foreign(slotTag(eni.attachment)) : noWords;
  const parts = guest ? factsOf(guest) : [[noWords, lacking] as const];
  const list = parts
    .filter(([, value]) => value !== noWords)
    .map(([name, value]) => `<dt>${escapedHtml(name)}</dt><dd>${escapedHtml(value)}</dd>`);
  return `<section class="${isMeant ? 'meant' : 'other'}"><h3><span class="slot">${escapedHtml(slot)}</span> ${escapedHtml(foreign(eni.id))}</h3><dl>${list.join('')}</dl></section>`;
};

const factsOf = (guest: GuestInterface): readonly (readonly [Words, Words])[] => [
  [words`MAC address`, foreign(guest.mac)],
  [words`Device`, words`index ${guest.deviceIndex}, network card ${guest.networkCard}`],
  [words`IPv4`, addressWords(guest.ipv4)],
  [words`Subnet`, linkWords(guest.ipv4)],
  [words`IPv6`, addressWords(guest.ipv6)],
  [words`IPv6 subnet`, linkWords(guest.ipv6)],
  [
    words`Routing`,
    guest.isPrimary
      ? words`main table: its default route stays that of the instance`
      : words`own table ${guest.table}, rules of priority ${guest.table}`,
  ],
];

const addressWords = (family: GuestFamily | undefined): Words => {
  if (!family) return noWords;
  return foreign([...family.addresses, ...family.prefixes].join(', '), 2_000);
};

const linkWords = (family: GuestFamily | undefined): Words =>
  family ? words`${foreign(family.subnets.join(', '))} · gateway ${foreign(family.gateway)}` : noWords;
