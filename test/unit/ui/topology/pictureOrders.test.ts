import { describe, expect, it } from 'vitest';
import type { ToWebview } from '../../../../src/protocol/topology.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { pack } from '../../../../src/topology/packed/pack.ts';
import { unmarked } from '../../../support/exportedAccount.ts';
import { pictureOf } from '../../../support/picture.ts';
import { PictureOrders } from '../../../../src/ui/topology/pictureOrders.ts';

const graph = pack(pictureOf(demoSnapshot()).graph);
const order = { graph, marking: unmarked, scale: 2, colors: 'dark', to: 'host' } as const;
const png = Uint8Array.of(1);

const ordered = () => {
  const orders = new PictureOrders();
  const asked: number[] = [];
  const cancels: (() => void)[] = [];
  const post = (message: ToWebview): void => void (message.kind === 'paint' && asked.push(message.request));
  const one = () => orders.order(order, post, (hear) => void cancels.push(hear));
  return { orders, asked, cancels, one };
};

describe('pictures that the page paints', () => {
  it('go each to who asked for it', async () => {
    const { orders, asked, one } = ordered();
    const [first, second] = [one(), one()];
    const [a = 0, b = 0] = asked;
    const failure = { name: 'RangeError', message: 'Too large', stack: 'RangeError: Too large\n  at paint' };
    orders.hear({ kind: 'painted', request: b, png, failure: undefined });
    orders.hear({ kind: 'painted', request: a, png: undefined, failure });
    expect(await second).toEqual({ kind: 'png', png });
    const failed = await first;
    if (failed.kind !== 'failed') throw new Error('It did not fail');
    const { name, message, stack } = failed.error;
    expect({ name, message, stack }).toEqual(failure);
  });

  it('have failed where what the page sent is none', async () => {
    const { orders, asked, one } = ordered();
    const painted = one();
    orders.hear({ kind: 'painted', request: asked[0] ?? 0, png: undefined, failure: undefined });
    expect(await painted).toMatchObject({ kind: 'failed', error: { message: 'What the page sent is no picture' } });
  });

  it('are told to be on the clipboard, or why they are not there', async () => {
    const { orders, asked, one } = ordered();
    const [copied, refused] = [one(), one()];
    const failure = { name: 'NotAllowedError', message: 'Document is not focused.', stack: '' };
    orders.hear({ kind: 'copied', request: asked[1] ?? 0, failure });
    orders.hear({ kind: 'copied', request: asked[0] ?? 0, failure: undefined });
    expect(await copied).toEqual({ kind: 'copied' });
    expect(await refused).toMatchObject({ kind: 'failed', error: failure });
  });

  it('are not waited for after a step back or when the page is closed', async () => {
    const { orders, asked, cancels, one } = ordered();
    const [cancelled, closed] = [one(), one()];
    cancels[0]?.();
    orders.close();
    expect(await Promise.all([cancelled, closed])).toEqual([{ kind: 'cancelled' }, { kind: 'closed' }]);
    // A late answer finds nobody.
    orders.hear({ kind: 'painted', request: asked[0] ?? 0, png, failure: undefined });
  });
});
