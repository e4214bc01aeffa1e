import { reachOf } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Snapshot } from '../domain/model.ts';
import { withinExtent } from '../domain/portion.ts';
import { besideParts, type Beside } from '../domain/things.ts';

/** What of a call's reach is not read again before it is sent, as the reviewed account has it: from it one can tell later whether it was so already. */
export const besideOf = (call: Call, reviewed: Inventory): Beside => {
  const reach = reachOf(call, reviewed);
  const named = new Set<unknown>(Object.values(call.input).filter((value) => typeof value === 'string'));
  const known = besideParts.flatMap((part) => {
    const extent = reach[part];
    // Elastic IPs that are named by their ids are read again.
    if (extent === undefined || reviewed.gap(part) || (part === 'addresses' && extent !== 'all')) return [];
    const things: readonly Snapshot[typeof part][number][] = reviewed.snapshot[part];
    const isMeant =
      extent === 'all'
        ? (thing: object) => Object.values(thing).some((value) => named.has(value))
        : withinExtent(part, extent);
    return [[part, things.filter(isMeant)] as const];
  });
  return Object.fromEntries(known) as Beside;
};
