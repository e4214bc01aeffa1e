import { describe, expect, it } from 'vitest';
import { foreign, words } from '../../../src/domain/words.ts';
import { withNamedIds } from '../../../src/rules/namedIds.ts';
import { address, attached, eni, inventoryOf, instance, named, securityGroup, subnet } from '../../support/snapshot.ts';

const ids = {
  own: 'eni-0aaaaaaaaaaaaaaa1',
  unnamed: 'eni-0aaaaaaaaaaaaaaa2',
  alone: 'eni-0aaaaaaaaaaaaaaa3',
  holder: 'i-0bbbbbbbbbbbbbbb1',
  subnet: 'subnet-0ccccccccccccccc1',
  group: 'sg-0ddddddddddddddd1',
} as const;
const inventory = inventoryOf({
  instances: [instance({ id: ids.holder, ...named('ha-2') })],
  subnets: [subnet({ id: ids.subnet, ...named('data-a') })],
  securityGroups: [securityGroup({ id: ids.group, name: 'web-inside' })],
  enis: [
    eni({ id: ids.own, ...named('ha-spare'), addresses: [address('10.0.0.8')] }),
    eni({
      id: ids.unnamed,
      attachment: attached(ids.holder, 0),
    }),
    eni({ id: ids.alone }),
  ],
});
const said = (text: string): string => withNamedIds(foreign(text), inventory);

describe('ids in what a rule says', () => {
  it('bear the names of their things', () => {
    expect(said(`through the wrong one: ${ids.own}`)).toBe(`through the wrong one: ${ids.own} "ha-spare"`);
    expect(said(`${ids.subnet} and ${ids.holder}, with ${ids.group}.`)).toBe(
      `${ids.subnet} "data-a" and ${ids.holder} "ha-2", with ${ids.group} "web-inside".`,
    );
  });

  it('of interfaces without a name say where they are attached', () => {
    expect(said(`It is held: ${ids.unnamed}`)).toBe(`It is held: ${ids.unnamed} (eth0 of "ha-2")`);
    expect(said(`It is held: ${ids.alone}`)).toBe(`It is held: ${ids.alone}`);
  });

  it('are named once, and left alone where nothing is known of them', () => {
    const once = said(`from ${ids.own} to i-0eeeeeeeeeeeeeee1`);
    expect(once).toBe(`from ${ids.own} "ha-spare" to i-0eeeeeeeeeeeeeee1`);
    expect(said(once)).toBe(once);
    expect(said(`${ids.unnamed}0, my-${ids.own}x and eni-0`)).toBe(`${ids.unnamed}0, my-${ids.own}x and eni-0`);
  });

  it('bear names of strangers that can be no more than a name', () => {
    const hostile = inventoryOf({ enis: [eni({ id: ids.own, ...named('x" (command:evil) [y](command:z)') })] });
    expect(withNamedIds(words`Held by [a] ${foreign(ids.own)}(b)`, hostile)).toBe(
      `Held by [a] ${ids.own} "x' (command:evil) [y] (command:z)"(b)`,
    );
  });
});
