import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Eni, PrivateAddress } from '../../../../src/domain/model.ts';
import { assignIpv4 as assignBody } from '../../../../src/operations/assignIpv4.ts';
import { changeSecurityGroups as groupsBody } from '../../../../src/operations/changeSecurityGroups.ts';
import { outcomeOf } from '../../../../src/services/plans/outcome.ts';
import { textOfLine } from '../../../../src/services/plans/spans.ts';
import { planned } from '../../../support/plannedChange.ts';
import { address, eni, securityGroup, snapshot } from '../../../support/snapshot.ts';
import { whole } from '../../../support/wholeOperation.ts';

const id = 'eni-0a0000a1';
const names = ['api', 'db', 'ssh', 'web'] as const;
type Name = (typeof names)[number];
const idOf = (name: Name): string => `sg-0a0000a${names.indexOf(name)}`;
const group = (name: Name): { readonly id: string; readonly name: string } => ({ id: idOf(name), name });
const on = [{ kind: 'interface', id }] as const;
const world = snapshot({
  enis: [eni({ id, groups: [group('web')] })],
  securityGroups: names.map((name) => securityGroup(group(name))),
});

/** What is told as otherwise than planned where EC2 shows the interface so after the run. */
const deviations = async ({ plan, store }: Awaited<ReturnType<typeof planned>>, over: Partial<Eni>) => {
  const { snapshot: now } = store.inventory ?? { snapshot: world };
  const enis = now.enis.map((each) => (each.id === id ? { ...each, ...over } : each));
  const outcome = await outcomeOf(plan.state.facts, new Inventory({ ...now, enis }), []);
  return outcome.deviations.map(({ planned: { after }, is }) => [textOfLine(after), textOfLine(is)]);
};

const asked: readonly Name[] = ['web', 'api', 'ssh'];

describe('security groups after a run', () => {
  const become = async (...groups: readonly Name[]) =>
    deviations(
      await planned(
        {
          operation: whole('changeSecurityGroups', groupsBody),
          on,
          lines: [{ many: 'Select the security groups', answer: asked.map(idOf) }],
        },
        { world },
      ),
      { groups: groups.map(group) },
    );

  it.each<[Name[]]>([[['web', 'api', 'ssh']], [['ssh', 'web', 'api']], [['api', 'ssh', 'web']]])(
    'are as planned in any order: %j',
    async (groups) => {
      expect(await become(...groups)).toEqual([]);
    },
  );

  it.each<[string, Name[], string]>([
    ['another one stands in a place', ['web', 'db', 'ssh'], 'db, ssh, web'],
    ['one is missing', ['web', 'ssh'], 'ssh, web'],
    ['one came besides', ['ssh', 'db', 'web', 'api'], 'api, db, ssh, web'],
    ['one is doubled', ['web', 'api', 'ssh', 'web'], 'api, ssh, web, web'],
    ['one is doubled in the place of another', ['web', 'web', 'ssh'], 'ssh, web, web'],
  ])('are otherwise where %s', async (_, groups, is) => {
    expect(await become(...groups)).toEqual([['api, ssh, web', is]]);
  });
});

describe('addresses after a run', () => {
  const [first, second, third] = ['10.0.0.20', '10.0.0.91', '10.0.0.90'] as const;
  const become = async (further: readonly string[], ips: readonly string[]) => {
    const addresses = ips.map((ip, at): PrivateAddress => address(ip, { primary: at === 0 }));
    return deviations(
      await planned(
        {
          operation: whole('assignIpv4', assignBody),
          on,
          lines: [
            { choose: 'Select what to assign', answer: 'addresses' },
            { input: 'Enter the addresses', answer: further.join(', ') },
          ],
        },
        { world },
      ),
      { addresses },
    );
  };

  it('keep the order in which they were asked for, the primary one first', async () => {
    expect(await become([second, third], [first, second, third])).toEqual([]);
    expect(await become([second, third], [second, first, third])).toEqual([
      [`${first}, ${second}, ${third}`, `${second}, ${first}, ${third}`],
    ]);
  });

  it('are otherwise also where the line of them leaves out what differs', async () => {
    const further = ['1', '2', '3', '4', '5', '6'].map((end) => `10.0.0.3${end}`);
    expect(await become(further, [first, ...further])).toEqual([]);
    const others = [first, ...further.slice(0, -1), '10.0.0.99'];
    expect(await become(further, others)).toEqual([[[first, ...further].join(', '), others.join(', ')]]);
  });
});
