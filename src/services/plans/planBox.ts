import type { Loss } from '../../actions/loss.ts';
import { isCharged } from '../../domain/addressCharge.ts';
import { ipOf } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { foreign, joined, listed, words, type Words } from '../../domain/words.ts';
import type { Line, PlanChanges } from '../../protocol/plan.ts';
import { holderOf } from './attachedRows.ts';
import { monthly } from './arrivalRows.ts';
import type { PlanSides } from './planRow.ts';
import { joinedLines, spans, strong } from './spans.ts';

/** Who loses what, and what stays as it is. That nobody loses anything is said, too. */
export const planBox = (sides: PlanSides, losses: readonly Loss[]): NonNullable<PlanChanges['box']> => {
  const lost = [...lostAddresses(sides), ...losses.map(({ consequence }) => spans`${consequence}`)];
  const distinct = [...new Map(lost.map((line) => [JSON.stringify(line), line])).values()];
  const first: Line = distinct.length > 0 ? joinedLines(distinct, ' ') : [strong(words`Nobody loses anything.`)];
  const stays = staying(sides);
  const cost = costLine(sides);
  return {
    tone: distinct.length > 0 ? 'warning' : 'note',
    lines: [first, ...(stays.length > 0 ? [stays] : []), ...(cost ? [cost] : [])],
  };
};

/** Each instance that an interface comes off, with the addresses that it loses by that. */
const lostAddresses = ({ changes, before, after }: PlanSides): readonly Line[] => {
  const lost = changes.flatMap(({ on: { kind, id } }) => {
    const was = kind === 'interface' ? before.eni(id) : undefined;
    const holder = was?.attachment?.instanceId;
    if (!was?.attachment || holder === undefined || after.eni(id)?.attachment?.instanceId === holder) return [];
    return [{ holder: holderOf(was.attachment, before), ips: ipsOf(was) }];
  });
  return [...Map.groupBy(lost, ({ holder }) => holder)].map(([holder, each]) => {
    const ips = each.flatMap((one) => one.ips).map((ip) => foreign(ip));
    const [shown, more] = [ips.slice(0, readable), ips.length - readable];
    const what = more > 0 ? words`${joined(shown, ', ')} and ${more} more addresses` : listed(shown);
    return spans`${strong(words`${holder} loses`)} ${what}.`;
  });
};

const readable = 5;

const ipsOf = ({ addresses, ipv6Addresses }: Eni): readonly string[] => [
  ...addresses.flatMap(({ ip, association }) => [ip, ...(association ? [ipOf(association)] : [])]),
  ...ipv6Addresses.map(({ ip }) => ip),
];

/** What a person asks of an interface that is attached elsewhere: nothing of it is taken for granted. */
const staying = ({ changes, before, after }: PlanSides): Line => {
  const [only, ...others] = changes.filter(({ on, kind }) => on.kind === 'interface' && kind === 'changed');
  const [was, is] = [before.eni(only?.on.id), after.eni(only?.on.id)];
  if (!only || others.length > 0 || !was || !is) return [];
  const changed = new Set(only.fields.map(({ name }) => name));
  const keeps = (name: Words, ...of: readonly string[]): Words | undefined =>
    of.some((field) => changed.has(field)) ? undefined : name;
  const groups = joined(
    is.groups.map(({ name }) => foreign(name, 40)),
    ', ',
  );
  const check = is.sourceDestCheck ? words`source/dest check on` : words`source/dest check off`;
  const stays = [
    keeps(words`addresses`, 'addresses', 'ipv6Addresses', 'ipv4Prefixes', 'ipv6Prefixes'),
    keeps(words`MAC ${foreign(is.mac)}`, 'mac'),
    is.groups.length === 0
      ? undefined
      : keeps(words`${is.groups.length === 1 ? words`group` : words`groups`} ${groups}`, 'groups'),
    keeps(check, 'sourceDestCheck'),
    chargedIn(before) === chargedIn(after) ? words`cost` : undefined,
  ].filter((each) => each !== undefined);
  return stays.length === 0 ? [] : spans`Stays as it is: ${joined(stays, ', ')}.`;
};

/** Cost belongs here when it changes. */
const costLine = ({ before, after, changes }: PlanSides): Line | undefined => {
  if (!changes.some(({ on }) => on.kind === 'address')) return undefined;
  const more = chargedIn(after) - chargedIn(before);
  if (more === 0) return undefined;
  const count = Math.abs(more);
  const each = count === 1 ? words`${monthly} a month` : words`${monthly} a month each, for ${count} addresses`;
  return more > 0 ? spans`Costs about ${each} more.` : spans`Saves about ${each}.`;
};

const chargedIn = ({ snapshot }: Inventory): number => snapshot.addresses.filter(isCharged).length;
