import { callOf, inFrontOf, type Call, type Ec2 } from '../actions/ec2.ts';
import { reachOf } from '../actions/actions.ts';
import type { Inventory } from '../domain/inventory.ts';
import { keyIn, type PartThings, type PortionQuery, type ReadPart, type ShownThing } from '../domain/portion.ts';

/**
 * Things as EC2 has shown them after the calls of a run, while these were waited for: what no later call can have changed need not be read once
 * more. A call begins when it is asked, and ends when it is answered and waited for.
 */
export class ShownThings {
  readonly #before: Inventory;
  readonly #shown = new Map<string, ShownThing>();
  /** By thing: how many calls that may change it are under way. */
  readonly #underWay = new Map<string, number>();
  /** Things that several calls may have changed at a time. */
  readonly #muddled = new Set<string>();

  constructor(before: Inventory) {
    this.#before = before;
  }

  /** An EC2 that passes calls on and notes which are under way. */
  watching(ec2: Ec2): Ec2 {
    return inFrontOf(ec2, async ({ action, input }) => {
      const end = this.#begin(callOf({ action, input }));
      try {
        return await ec2[action](input);
      } finally {
        end();
      }
    });
  }

  #begin(call: Call): () => void {
    const keys = keysOf(reachOf(call, this.#before));
    for (const key of keys) {
      this.#shown.delete(key);
      const others = this.#underWay.get(key) ?? 0;
      this.#underWay.set(key, others + 1);
      if (others > 0) this.#muddled.add(key);
    }
    return () => {
      for (const key of keys) {
        const others = (this.#underWay.get(key) ?? 1) - 1;
        this.#underWay.set(key, others);
        if (this.#muddled.has(key)) this.#shown.delete(key);
        if (others === 0) this.#muddled.delete(key);
      }
    };
  }

  /** Told of what EC2 shows after a call: see `onShown` of the connection. */
  readonly see = (shown: ShownThing): void => {
    this.#shown.set(keyOf(shown.part, keyIn(shown.part, shown.thing)), shown);
  };

  /** What was shown, by part. */
  get things(): PartThings {
    const byPart = Map.groupBy(this.#shown.values(), ({ part }) => part);
    return Object.fromEntries([...byPart].map(([part, list]) => [part, list.map(({ thing }) => thing)]));
  }
}

const keysOf = (query: PortionQuery): readonly string[] =>
  (Object.keys(query) as ReadPart[]).flatMap((part) => {
    const extent = query[part];
    return extent === undefined || extent === 'all' ? [] : (extent.id ?? []).map((id) => keyOf(part, id));
  });

const keyOf = (part: ReadPart, id: string): string => `${part} ${id}`;
