import type { ThingQuery, Things } from '../domain/things.ts';
import { viewOfThings, type View } from '../domain/view.ts';

/** A view in which some things are otherwise than in the one below it. */
export class ViewOverlay {
  readonly #below: View;
  /** The youngest first: what was laid last counts. */
  #layers: readonly Layer[] = [];

  constructor(below: View) {
    this.#below = below;
  }

  /** Puts things over the account as they are now; one that the query asks for and that is not among them is gone. */
  lay(query: ThingQuery, things: Things): void {
    this.#layers = [layerOf(query, things), ...this.#layers];
  }

  readonly view: View = {
    eni: (id) => this.#layer(({ enis }) => id !== undefined && enis.has(id)).eni(id),
    instance: (id) => this.#layer(({ instances }) => id !== undefined && instances.has(id)).instance(id),
    elasticIp: (id) => this.#layer(({ addresses }) => id !== undefined && addresses.has(id)).elasticIp(id),
    subnet: (id) => this.#layer(({ subnets }) => id !== undefined && subnets.has(id)).subnet(id),
    securityGroup: (id) => this.#layer(({ groups }) => id !== undefined && groups.has(id)).securityGroup(id),
    vpc: (id) => this.#layer(({ vpcs }) => id !== undefined && vpcs.has(id)).vpc(id),
    routeTable: (id) => this.#layer(({ tables }) => id !== undefined && tables.has(id)).routeTable(id),
    inSlot: (slot) => this.#layer(({ instances }) => instances.has(slot.instanceId)).inSlot(slot),
    atAddress: (address) => {
      // Whoever had the address below may have lost it above.
      for (const { view, enis } of this.#layers) {
        const holder = view.atAddress(address);
        if (holder && this.view.eni(holder.id) === holder) return holder;
        const below = this.#below.atAddress(address);
        if (below && enis.has(below.id)) return undefined;
      }
      return this.#below.atAddress(address);
    },
    serving: (eniId) => {
      const known = new Map(this.#below.serving(eniId).map((address) => [address.allocationId, address]));
      const laid = this.#layers.flatMap(({ view }) => view.serving(eniId));
      const ids = new Set([...known.keys(), ...laid.map(({ allocationId }) => allocationId)]);
      return [...ids].flatMap((id) => this.view.elasticIp(id) ?? []).filter((address) => address.eniId === eniId);
    },
    isUnread: (part) => this.#below.isUnread(part),
  };

  #layer(has: (layer: Layer) => boolean): View {
    return this.#layers.find(has)?.view ?? this.#below;
  }
}

type Layer = {
  readonly view: View;
  readonly enis: ReadonlySet<string>;
  readonly instances: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly subnets: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly vpcs: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
};

const layerOf = (query: ThingQuery, things: Things): Layer => ({
  view: viewOfThings(things),
  enis: new Set([...query.enis, ...things.enis.map(({ id }) => id)]),
  instances: new Set(query.instances),
  addresses: new Set([...query.addresses, ...things.addresses.map(({ allocationId }) => allocationId)]),
  subnets: new Set(query.subnets),
  groups: new Set(query.securityGroups),
  vpcs: new Set(query.vpcs),
  tables: new Set(query.routeTables),
});
