import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commands } from 'vscode';
import { scopeId, type Scope } from '../../src/domain/scope.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { active } from '../support/openedSession.ts';
import { wholeTree, withDemo, withNothing } from '../support/hostExtension.ts';
import { drawn, openPicture } from '../support/hostPicture.ts';
import { messagesDuring, type Shown } from '../support/hostSpies.ts';
import { shopAt, useShopProfile, withEc2 } from '../support/hostAccount.ts';

/**
 * Opens the scope beside the demo account, which must stay as it was in tree and picture, and answers the one message that was
 * shown. The other account has a row of its own and nothing of the demo's.
 */
const messageFor = async (scope: Scope): Promise<Shown> => {
  const running = await withDemo();
  const picture = await openPicture();
  const before = { tree: wholeTree(running), picture: drawn(picture)?.vpcs };
  ok(before.picture);
  const [message, ...more] = await messagesDuring(() => running.session.open(scope));
  const failed = active(running.session);
  strictEqual(failed.id, scopeId(scope));
  strictEqual(failed.store.state.kind, 'failed');
  deepStrictEqual(more, []);
  const [row, ...others] = wholeTree(running).filter((line) => !before.tree.includes(line));
  match(row ?? '', /^\w+ @ eu-west-1/);
  deepStrictEqual(others, []);
  const refused = await messagesDuring(async () => commands.executeCommand('eniExplorer.allocateAddress'));
  // What is asked of it tells why it cannot be done.
  match(refused[0]?.text ?? '', / @ eu-west-1: ./);
  running.session.scopes.close(failed);
  deepStrictEqual({ tree: wholeTree(running), picture: drawn(picture)?.vpcs }, before);
  if (!message) throw new Error('Nothing was said');
  strictEqual(message.kind, 'error');
  return message;
};

describe('an account that cannot be read', () => {
  useShopProfile();
  after(async () => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is told to be of an unknown profile', async () => {
    const { text, buttons } = await messageFor({ ...shopAt(undefined), profile: 'nobody' });
    match(text, /no usable profile of this name: nobody\. Choose another profile/);
    strictEqual(buttons, 'Choose Profile and Region');
  });

  it('is told to be at an endpoint that cannot be reached', async () => {
    const { text, buttons } = await messageFor(shopAt('http://127.0.0.1:1'));
    match(text, /The endpoint cannot be reached: http:\/\/127\.0\.0\.1:1 \(ECONNREFUSED\)\. Check that it runs/);
    strictEqual(buttons, 'Open Settings');
  });

  it('is told to be answered by something else than EC2', async () => {
    const server = createServer((_request, response) => response.end('<!doctype html><p>Sign in<br>'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { text, buttons } = await messageFor(shopAt(url));
    server.close();
    match(text, new RegExp(`The endpoint did not answer as EC2 does: ${url}.*Check that the endpoint in the settings`));
    strictEqual(buttons, 'Open Settings');
  });

  it('is told to be refused for its time when keys that never expire are called expired', async () => {
    await withEc2(demoSnapshot(), async (scope, { faults }) => {
      faults.expireCredentials();
      const { text, buttons } = await messageFor(scope);
      match(text, /because of its time: this machine's clock differs too much \(RequestExpired\)/);
      strictEqual(buttons, 'Try Again');
    });
  });

  it('stays as it was read when the endpoint turns away between two reads', async () => {
    await withEc2(demoSnapshot(), async (scope, { faults }) => {
      const running = await withNothing();
      await running.session.open(scope);
      const before = wholeTree(running);
      match(before[0] ?? '', /^shop @ eu-west-1$/);
      faults.garble();
      const shown = await messagesDuring(async () => commands.executeCommand('eniExplorer.refresh'));
      strictEqual(shown.length, 1);
      match(shown[0]?.text ?? '', /did not answer as EC2 does/);
      const [top, ...below] = wholeTree(running);
      match(top ?? '', /^shop @ eu-west-1 {2}.* · as of \d\d:\d\d$/);
      deepStrictEqual(below, before.slice(1));
    });
  });
});
