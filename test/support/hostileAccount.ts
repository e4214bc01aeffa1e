import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { nameOf } from '../../src/domain/tags.ts';
import type { Snapshot, Tag } from '../../src/domain/model.ts';

/**
 * A text that would speak for us in VS Code if it were let: links that run a command or open a page, an icon, a line break, signs that
 * turn the text round, that show nothing and that look blank; 256 characters of it. It begins with a word to find it by.
 */
export const hostileText = (word: string): string =>
  `${word} [Undo](command:hostile.run?%5B%5D)[x](https://hostile.example)$(flame)ONE\nTWO\u202e\u2066\u200b\u3164(eni-0f6ed4caab3e6a390?`
    .padEnd(256, '\u2800')
    .slice(0, 256);

/** The demo account in which everything that a person may name or describe is hostile; each name begins as it did. */
export const hostileAccount = (): Snapshot => {
  const tags = (own: readonly Tag[], name: string): readonly Tag[] => [
    ...own
      .filter(({ key }) => key !== 'Name')
      .map(({ key, value }) => ({ key: hostileText(key), value: hostileText(value) })),
    { key: 'Name', value: hostileText(name) },
  ];
  const named = <T extends { readonly id: string; readonly tags: readonly Tag[] }>(thing: T): T => ({
    ...thing,
    tags: tags(thing.tags, nameOf(thing) ?? thing.id),
  });
  const demo = demoSnapshot();
  return {
    ...demo,
    vpcs: demo.vpcs.map(named),
    subnets: demo.subnets.map(named),
    instances: demo.instances.map(named),
    enis: demo.enis.map(named).map((eni) => ({
      ...eni,
      // What AWS services hold is told by its description.
      description: eni.requesterManaged ? eni.description : hostileText('about'),
      groups: eni.groups.map(({ id, name }) => ({ id, name: hostileText(name) })),
    })),
    securityGroups: demo.securityGroups.map((group) => ({
      ...named(group),
      name: hostileText(group.name),
      description: hostileText('rules'),
    })),
    addresses: demo.addresses.map((address) => ({
      ...address,
      tags: tags(address.tags, nameOf(address) ?? address.allocationId),
    })),
  };
};
