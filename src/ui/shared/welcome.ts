import type { Snapshot } from '../../domain/model.ts';
import type { StoreState } from '../../services/store.ts';

/** Which welcome text an empty view shows; the manifest's `viewsWelcome` has a text and buttons for each. */
export type Welcome =
  'choose' | 'signIn' | 'credentials' | 'config' | 'denied' | 'offline' | 'settings' | 'failed' | 'nothingHere';

/** Undefined while something is shown or read, and while several scopes are open: then each tells its own state in its row. */
export const welcomeOf = ([state, ...others]: readonly StoreState[]): Welcome | undefined => {
  if (!state) return 'choose';
  if (others.length > 0 || state.kind === 'empty') return undefined;
  if (state.kind === 'ready') return isNothing(state.shown.inventory.snapshot) ? 'nothingHere' : undefined;
  if (state.kind === 'loading' || state.shown) return undefined;
  const { code, recovery } = state.problem;
  if (code !== undefined && denied.test(code)) return 'denied';
  return recovery === 'retry' && code !== undefined && unreached.test(code) ? 'offline' : byRecovery[recovery];
};

/**
 * True when all was read and there is nothing: an empty region, not one that could not be read. Elastic IPs stand without a VPC,
 * and cost.
 */
export const isNothing = ({
  vpcs,
  enis,
  addresses,
  gaps,
}: Pick<Snapshot, 'vpcs' | 'enis' | 'addresses' | 'gaps'>): boolean =>
  [vpcs, enis, addresses, gaps].every((things) => things.length === 0);

/** Codes of Node and the SDK for what is not reached, or does not answer. */
const unreached =
  /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|TimeoutError|RequestTimeout\w*)$/;

const denied = /^(UnauthorizedOperation|AccessDenied|AccessDeniedException|Client\.UnauthorizedOperation)$/;

const byRecovery = {
  signIn: 'signIn',
  chooseScope: 'credentials',
  retry: 'failed',
  openSettings: 'settings',
  openConfig: 'config',
  none: 'failed',
} as const;
