import { afterAll, vi } from 'vitest';

// Files of one worker share its clock and its environment: one that ends with them in its own hands would leave the next to wait for ever.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
