import type { Selection, ToHost } from '../src/protocol/topology.ts';

/**
 * The operations that context menus offer. The host is asked when the pointer or the keys come to a thing, as a menu opens at
 * once; telling of each thing of a large account beforehand would take longer than drawing it.
 */
export class Offers {
  readonly #post: (message: ToHost) => void;
  /** By kind and id; undefined = asked. */
  readonly #known = new Map<string, string | undefined>();

  constructor(post: (message: ToHost) => void) {
    this.#post = post;
  }

  /** Asks the host once which operations a thing has; nothing when that is known or asked already. */
  ask(target: Selection | undefined): void {
    if (!target || this.#known.has(keyOf(target))) return;
    this.#known.set(keyOf(target), undefined);
    this.#post({ kind: 'offers', target });
  }

  /** Takes the host's answer: ids of operations separated by spaces. */
  hear(target: Selection, operations: string): void {
    this.#known.set(keyOf(target), operations);
  }

  /** Ids of operations separated by spaces, empty for none; undefined as long as the host has not answered. */
  of(target: Selection | undefined): string | undefined {
    return target && this.#known.get(keyOf(target));
  }

  /** A new picture: what was possible may be no more. */
  forget(): void {
    this.#known.clear();
  }
}

const keyOf = ({ kind, id }: Selection): string => `${kind}:${id}`;
