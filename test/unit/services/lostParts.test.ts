import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { Store } from '../../../src/services/store.ts';
import type { InMemoryHandler, InMemoryResponse } from '../../../src/simulator/handler.ts';
import { syntheticSnapshot } from '../../../src/simulator/worlds/synthetic.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { gapRows } from '../../../src/ui/network/rows/gapRow.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';

type Answer = (response: InMemoryResponse) => InMemoryResponse;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const throttled =
  '<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>Slow</Message></Error></Errors><RequestID>r</RequestID></Response>';

const answers: readonly (readonly [how: string, answer: Answer])[] = [
  ['503', (given) => ({ ...given, statusCode: 503, body: bytes('<html>Service Unavailable</html>') })],
  ['HTML', (given) => ({ ...given, body: bytes('<html><body>Sign in</body></html>') })],
  ['nothing', (given) => ({ ...given, body: bytes('') })],
  ['half of its XML', (given) => ({ ...given, body: given.body.slice(0, given.body.length / 2) })],
  ['that it is throttled', (given) => ({ ...given, statusCode: 503, body: bytes(throttled) })],
];

/** An account over the SDK, of which some answers are spoiled on the way. */
const opened = (account = demoSnapshot()) => {
  const { simulator, platform } = simulatedPlatform(account);
  const spoil = { which: (_body: string): boolean => false, answer: (given: InMemoryResponse) => given };
  const handle: InMemoryHandler['handle'] = async (request, options) => {
    const { response } = await simulator.requestHandler.handle(request, options);
    const body = request.body instanceof Uint8Array ? new TextDecoder().decode(request.body) : String(request.body);
    return { response: spoil.which(body) ? spoil.answer(response) : response };
  };
  const requestHandler = { ...simulator.requestHandler, handle };
  const { region } = simulator.world;
  const store = new Store({
    ...platform,
    connect: async () => connect({ kind: 'demo' }, { requestHandler, region, maxAttempts: 1 }),
  });
  const open = () => store.setScope({ kind: 'demo' });
  const rows = (): readonly string[] =>
    gapRows(store.inventory?.snapshot ?? account).map(({ label, description, words }) =>
      [label, description, words.includes('again') ? '[Try Again]' : ''].join(' '),
    );
  return { store, spoil, open, rows };
};

const ofInterfaces = (body: string): boolean => body.includes('Action=DescribeNetworkInterfaces');

describe('a refresh of which the interfaces are answered with', () => {
  it.each(answers)('%s shows what was there, says as of when, and reads it again when asked', async (_how, answer) => {
    const { store, spoil, open, rows } = opened();
    await open();
    const before = store.inventory?.snapshot.enis;
    spoil.which = ofInterfaces;
    spoil.answer = answer;
    expect((await store.refresh()).kind).toBe('ready');
    expect(store.inventory?.snapshot.enis).toEqual(before);
    expect(rows()).toEqual([
      expect.stringMatching(/^Network interfaces as of (\S+ )?\d\d:\d\d could not be read again \[Try Again\]$/),
    ]);
    spoil.which = () => false;
    await store.restart();
    expect(rows()).toEqual([]);
  });
});

describe('pages that are lost after the first', () => {
  // After one page of all, the subnets are read beside each other.
  const later = (body: string): boolean => ofInterfaces(body) && body.includes('Filter.');
  const large = syntheticSnapshot(2_500);
  const html: Answer = (given) => ({ ...given, body: bytes('<html></html>') });

  it('at a refresh, leave all that was there', async () => {
    const { store, spoil, open, rows } = opened(large);
    await open();
    spoil.which = later;
    spoil.answer = html;
    await store.refresh();
    expect(store.inventory?.snapshot.enis).toHaveLength(large.enis.length);
    expect(rows()).toEqual([expect.stringContaining('[Try Again]')]);
  });
  it('on opening, leave what has come, which is told as a part', async () => {
    const { store, spoil, open, rows } = opened(large);
    spoil.which = later;
    spoil.answer = html;
    await open();
    const shown = store.inventory?.snapshot.enis.length ?? 0;
    expect([shown > 0, shown < large.enis.length]).toEqual([true, true]);
    expect(rows()).toEqual([expect.stringMatching(/^Network interfaces were read in part: .*\[Try Again\]$/)]);
    spoil.which = () => false;
    await store.restart();
    expect([store.inventory?.snapshot.enis.length, rows()]).toEqual([large.enis.length, []]);
  });
});
