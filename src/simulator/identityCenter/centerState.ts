import type { Sessions } from '../identity/sessions.ts';
import type { Clock } from '../world.ts';
import type { CenterClient } from './centerClients.ts';
import type { Directory } from './directory.ts';
import type { Grants } from './grants.ts';
import type { CenterTokens } from './tokens.ts';

/** What the parts of an instance share. */
export type CenterState = {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly clients: Map<string, CenterClient>;
  readonly grants: Grants;
  readonly tokens: CenterTokens;
  readonly now: Clock;
  /** Where a person finds the pages of this instance, with a slash at the end. */
  readonly pages: () => string;
};
