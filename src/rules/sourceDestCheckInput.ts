import type { EniInput } from './shared/eniInput.ts';

/** The check of an interface as it is to be. `reset` is EC2's own way back to on, which also holds for interfaces of services. */
export type SourceDestCheckInput = EniInput & {
  /** Set when an instance was pointed at: its interfaces are those to choose from. */
  readonly instanceId?: string | undefined;
  readonly check: SourceDestCheck;
};

export type SourceDestCheck = 'on' | 'off' | 'reset';
