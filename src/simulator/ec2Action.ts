import type { World } from './world.ts';

/**
 * One EC2 action of the simulator: the SDK's request shape in (PascalCase, already parsed from the wire), the SDK's response
 * shape out. It throws a {@link Refusal} where EC2 would refuse, and changes the world only after every check has passed.
 */
export type Ec2Action<Input = never, Output = object> = (request: Input, world: World) => Output;
