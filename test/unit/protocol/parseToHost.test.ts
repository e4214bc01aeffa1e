import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseToHost } from '../../../src/protocol/parseToHost.ts';
import { selectionOf } from '../../../src/protocol/selection.ts';

const target = { kind: 'interface', id: 'eni-0a' } as const;

describe('a message of the page', () => {
  it.each([
    [{ kind: 'ready' }],
    [{ kind: 'refresh' }],
    [{ kind: 'export' }],
    [{ kind: 'copyPicture' }],
    [{ kind: 'copied', request: 3, failure: undefined }],
    [{ kind: 'copied', request: 3, failure: { name: 'NotAllowedError', message: 'No', stack: '' } }],
    [{ kind: 'painted', request: 3, png: undefined }],
    [{ kind: 'select', target }],
    [{ kind: 'select', target: undefined }],
    [{ kind: 'selectTogether', eniIds: ['eni-0a', 'eni-0b'] }],
    [{ kind: 'startWizardTogether', operation: 'editTags', eniIds: ['eni-0a', 'eni-0b'] }],
    [{ kind: 'offers', target }],
    [{ kind: 'revealInTree', target }],
    [{ kind: 'openInConsole', target }],
    [{ kind: 'startWizard', operation: 'attachInterface', target }],
    [{ kind: 'copy', text: '10.0.0.10' }],
    [{ kind: 'filter', text: 'sg:web' }],
    [{ kind: 'tableValues', columns: ['termination', 'tag:team'] }],
    [{ kind: 'tableLook', look: { columns: ['name'], widths: [{ column: 'name', width: 90 }], sort: undefined } }],
    [{ kind: 'filter', text: '' }],
    [{ kind: 'notice', action: 'openDemo' }],
  ])('is understood: %j', (message) => {
    expect(parseToHost(message)).toEqual(message);
  });

  it('hands a PNG on, and nothing else in its place', () => {
    const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0);
    const parsed = (value: unknown) => parseToHost({ kind: 'painted', request: 1, png: value });
    expect(parsed(png)).toEqual({ kind: 'painted', request: 1, png });
    expect(parsed(png.buffer)).toEqual({ kind: 'painted', request: 1, png });
    for (const other of [Uint8Array.of(60, 104, 116, 109, 108), 'iVBORw0KGgo=', [...png], null])
      expect(parsed(other)).toEqual({ kind: 'painted', request: 1, png: undefined });
    expect(parseToHost({ kind: 'painted', request: '1', png })).toBeUndefined();
  });

  it('of several interfaces is none where one of them has no id', () => {
    for (const eniIds of [undefined, 'eni-0a', ['eni-0a', ''], ['eni-0a', '<b>'], ['eni-0a', { id: 'eni-0b' }]]) {
      expect(parseToHost({ kind: 'selectTogether', eniIds })).toBeUndefined();
      expect(parseToHost({ kind: 'startWizardTogether', operation: 'editTags', eniIds })).toBeUndefined();
    }
  });

  it('loses all fields that nobody asked for', () => {
    const padded = { kind: 'revealInTree', target: { ...target, command: 'x' }, command: 'x' };
    expect(parseToHost(padded)).toEqual({ kind: 'revealInTree', target });
  });

  it.each([
    ['a copy without its number', { kind: 'copied', request: '3', failure: undefined }],
    ['a copy that failed with what is no error', { kind: 'copied', request: 3, failure: 'No' }],
    ['no object', 'ready'],
    ['nothing', null],
    ['a list', [{ kind: 'ready' }]],
    ['an unknown kind', { kind: 'eval', text: '1' }],
    ['a name of every object', { kind: 'constructor' }],
    ['a kind that is no text', { kind: ['ready'] }],
    ['an unknown place', { kind: 'revealInTree', target: { kind: 'file', id: 'eni-0a' } }],
    ['an id with markup', { kind: 'revealInTree', target: { kind: 'interface', id: '<img>' } }],
    ['an id with a path', { kind: 'openInConsole', target: { kind: 'interface', id: '../../x' } }],
    ['an id too long', { kind: 'openInConsole', target: { kind: 'interface', id: 'e'.repeat(129) } }],
    ['no target', { kind: 'startWizard', operation: 'attachInterface' }],
    ['an operation that is no text', { kind: 'startWizard', operation: {}, target }],
    ['a text without end', { kind: 'copy', text: 'x'.repeat(4097) }],
    ['an empty text', { kind: 'copy', text: '' }],
    ['a width that is no number', { kind: 'tableLook', look: { columns: [], widths: [{ column: 'a', width: '9' }] } }],
    ['a column without end', { kind: 'tableValues', columns: ['x'.repeat(141)] }],
    ['a filter without end', { kind: 'filter', text: 'x'.repeat(4097) }],
    ['a filter that is no text', { kind: 'filter', text: ['web'] }],
    ['an action that is no notice', { kind: 'notice', action: 'attachInterface' }],
  ])('is ignored when it is %s', (_what, message) => {
    expect(parseToHost(message)).toBeUndefined();
  });

  it('never throws, whatever it is, and names only ids of a safe shape', () => {
    const kinds = fc.constantFrom('ready', 'select', 'revealInTree', 'startWizard', 'copy', 'openInConsole', 'notice');
    const place = fc.record({ kind: fc.constantFrom('vpc', 'interface', 'toString'), id: fc.anything() });
    const message = fc.record({ kind: kinds, target: fc.oneof(place, fc.anything()), text: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), message), (given) => {
        const parsed = parseToHost(given);
        const id = parsed && 'target' in parsed ? parsed.target?.id : undefined;
        expect(id ?? 'eni-0a').toMatch(/^[\w:.-]{1,128}$/);
      }),
    );
  });

  it('takes every id that EC2 gives', () => {
    const ids = fc.stringMatching(/^(vpc|subnet|i|eni)-[0-9a-f]{8}([0-9a-f]{9})?$/);
    fc.assert(
      fc.property(ids, (id) => {
        expect(selectionOf({ kind: 'subnet', id })).toEqual({ kind: 'subnet', id });
      }),
    );
  });
});
