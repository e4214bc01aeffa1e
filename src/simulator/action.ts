import type { World } from './world.ts';

/**
 * One EC2 action of the simulator: the SDK's request shape in (PascalCase, already parsed from the wire), the SDK's response
 * shape out. It throws a {@link Refusal} where EC2 would refuse, and changes the world only after every check has passed.
 */
export type Action<Input = never, Output = object> = (request: Input, world: World) => Output;

/** An error as EC2 sends it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** EC2's error code, for example `InvalidNetworkInterfaceID.NotFound`. */
  readonly code: string;
  /** HTTP status, 400 unless the rule catalogue says otherwise. */
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
