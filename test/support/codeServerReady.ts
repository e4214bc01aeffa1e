import { ensureCodeServer } from '../../scripts/support/codeServerInstall.ts';

/** Files of a suite run side by side, and would install it over each other. */
export const setup = (): Promise<void> => ensureCodeServer();
