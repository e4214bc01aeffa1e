import type { OperationSchema } from './wire/operationSchemas.ts';
import type { Ec2Action, World } from './world.ts';

/** Further calls that a simulator answers, by EC2's names. */
export type Repertoire = {
  readonly schemas: { readonly [action: string]: OperationSchema };
  /** One of the simulator's own names stands in the place of its own. */
  readonly actions: { readonly [action: string]: Ec2Action };
  /** What of them is not done, see `unusedMembers`. */
  readonly unused?: { readonly [action: string]: readonly string[] };
  /** Filters that EC2 documents and the simulator cannot answer, as it does not know what they look at. */
  readonly unusedFilters?: { readonly [action: string]: readonly string[] };
  /** Turns what a request refers to into what it means, before anything else looks at it. */
  readonly resolve?: { readonly [action: string]: (request: never, world: World) => object };
};
