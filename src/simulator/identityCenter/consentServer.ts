import { randomBytes } from 'node:crypto';
import { deviceSeconds } from './grants.ts';
import type { SimulatorServer } from '../server.ts';
import { Faults } from '../faults.ts';
import type { WebEndpoint } from '../httpMessages.ts';

export type ConsentServer = {
  /** Listens, if it does not yet, on a free port of 127.0.0.1, until the last sign-in that was begun must be over. */
  readonly open: () => Promise<void>;
  /** Where the pages are, with a slash at the end: whoever has it gets in. Empty as long as nothing listens. */
  readonly url: () => string;
  readonly close: () => Promise<void>;
};

/**
 * Shows the pages of a sign-in, and nothing else, to the browser of the person who was told the address. It has a secret in it, so
 * that nobody else of the machine says yes; other pages are kept out as by the door of the simulator.
 */
export const consentServer = (web: WebEndpoint): ConsentServer => {
  const secret = randomBytes(24).toString('base64url');
  let opened: Promise<SimulatorServer> | undefined;
  let server: SimulatorServer | undefined;
  let ending: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(ending);
    const closing = opened;
    [opened, server] = [undefined, undefined];
    await (await closing)?.close();
  };
  const listen = async (): Promise<SimulatorServer> => {
    const { serve } = await import('../server.ts');
    const pagesOnly: WebEndpoint = async (request) => (isPage(request.path) ? web(request) : notHere);
    server = await serve(
      { endpoint: async () => notHere, web: pagesOnly, faults: new Faults(), isUnsigned: () => true },
      0,
      secret,
    );
    return server;
  };
  return {
    open: async () => {
      opened ??= listen();
      await opened;
      clearTimeout(ending);
      ending = setTimeout(() => void close(), deviceSeconds * 1000);
      ending.unref();
    },
    url: () => (server === undefined ? '' : `${server.url}/${secret}/`),
    close,
  };
};

const isPage = (path: string): boolean => path === '/device' || path === '/authorize';

const notHere = { status: 404, headers: {}, body: '' };
