import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationTarget, workspace } from 'vscode';
import { shopAt, useShopProfile } from '../support/hostAccount.ts';
import { withNothing } from '../support/hostExtension.ts';
import { messagesDuring } from '../support/hostSpies.ts';
import { active } from '../support/openedSession.ts';

/** A proxy that notes which hosts it is asked for, and leads to none. */
const deadEnd = async () => {
  const asked = new Set<string>();
  const server = createServer();
  server.on('connect', ({ url = '' }, socket) => {
    asked.add(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

describe('the proxy of the settings', () => {
  useShopProfile();

  it('is asked for all that the worker asks, though VS Code knows nothing of workers', async () => {
    const { session } = await withNothing();
    const proxy = await deadEnd();
    const settings = workspace.getConfiguration('http');
    await settings.update('proxy', proxy.url, ConfigurationTarget.Global);
    try {
      await messagesDuring(() => session.open(shopAt(undefined)));
      strictEqual(active(session).store.state.kind, 'failed');
    } finally {
      await settings.update('proxy', undefined, ConfigurationTarget.Global);
      proxy.close();
      session.scopes.close(active(session));
    }
    // VS Code asks it for things of its own, too.
    const ours = [...proxy.asked].filter((host) => host.includes('amazonaws')).toSorted();
    deepStrictEqual(ours, ['ec2.eu-west-1.amazonaws.com:443', 'sts.eu-west-1.amazonaws.com:443']);
  });
});
