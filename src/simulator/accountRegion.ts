import type { Snapshot } from '../domain/model.ts';
import type { World } from './world.ts';

/** An account in a region. */
export type AccountRegion = { readonly accountId: string; readonly region: string };

/** How a place begins: what is in it, and what EC2 keeps there beyond the product's model. */
export type Beginning = { readonly snapshot: Snapshot; readonly prepare?: ((world: World) => void) | undefined };
