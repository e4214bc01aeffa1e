import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlanToHost } from '../../../src/protocol/parsePlanToHost.ts';

describe("a message of a plan's page", () => {
  it.each([
    [{ kind: 'ready' }],
    [{ kind: 'act', act: 'run', index: undefined }],
    [{ kind: 'act', act: 'remedy', index: 1 }],
    [{ kind: 'copyCode', tab: 'cli' }],
    [{ kind: 'openCode', tab: 'iam' }],
    [{ kind: 'openSource', section: 2, finding: 0 }],
    [{ kind: 'copyMade', section: 0, made: 0 }],
    [{ kind: 'copyRequest', step: 1 }],
    [{ kind: 'onFailure', rollsBack: 'yes' }],
  ])('is understood: %j', (message) => {
    expect(parsePlanToHost(message)).toEqual(message);
  });

  it('loses all fields that nobody asked for', () => {
    const padded = { kind: 'openSource', section: 2, finding: 0, url: 'https://evil.example/', text: 'x' };
    expect(parsePlanToHost(padded)).toEqual({ kind: 'openSource', section: 2, finding: 0 });
  });

  it.each([
    ['no object', 'act'],
    ['nothing', null],
    ['a list', [{ kind: 'act', act: 'run' }]],
    ['an unknown kind', { kind: 'eval', text: '1' }],
    ['a name of every object', { kind: 'constructor' }],
    ['an act that no plan has', { kind: 'act', act: 'deleteEverything' }],
    ['an act that is a name of every object', { kind: 'act', act: 'toString' }],
    ['an act that is no text', { kind: 'act', act: ['run'] }],
    ['a place before the first', { kind: 'act', act: 'remedy', index: -1 }],
    ['a place between two', { kind: 'openSource', section: 0.5, finding: 0 }],
    ['half a place', { kind: 'openSource', section: 0 }],
    ['a place that is no number', { kind: 'copyRequest', step: '1' }],
    ['a tab without a name', { kind: 'copyCode', tab: '' }],
    ['a tab without end', { kind: 'openCode', tab: 'x'.repeat(257) }],
    ['a choice between neither', { kind: 'onFailure', rollsBack: 'maybe' }],
  ])('is ignored when it is %s', (_what, message) => {
    expect(parsePlanToHost(message)).toBeUndefined();
  });

  it('never throws, whatever it is, and bears no text but the name of a tab', () => {
    const kinds = fc.constantFrom('act', 'copyCode', 'openSource', 'copyMade', 'copyRequest', 'onFailure');
    const message = fc.record({ kind: kinds, act: fc.anything(), index: fc.anything(), tab: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), message), (given) => {
        const parsed = parsePlanToHost(given);
        const tab = parsed && 'tab' in parsed ? parsed.tab : '';
        expect(tab.length).toBeLessThan(257);
      }),
    );
  });
});
