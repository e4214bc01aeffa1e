import { expect, it } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { moved } from '../../../../src/simulator/worlds/moved.ts';
import { beginningNamed } from '../../../../src/simulator/worlds/worldNamed.ts';

const to = { accountId: '444455556666', region: 'us-east-1' };
const idsIn = (value: unknown) => new Set(JSON.stringify(value).match(/\b[a-z]+(?:-attach)?-[0-9a-f]{17}\b/g));
const common = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>) => [...one].filter((each) => other.has(each));
const addressesIn = ({ addresses }: ReturnType<typeof demoSnapshot>) => addresses.map(({ publicIp }) => publicIp);

it('is the same account elsewhere, with nothing of the first place left in it', () => {
  const text = JSON.stringify(moved(demoSnapshot(), to));
  for (const of of ['eu-west-1', 'euw1', '111122223333']) expect(text).not.toContain(of);
  expect(text).toContain('ip-10-0-0-10.ec2.internal');
  expect(text).toContain('use1-az1');
});

it('has as many ids, all of them others, and each where it was', () => {
  const [before, after] = [demoSnapshot(), moved(demoSnapshot(), to)];
  expect(idsIn(after).size).toBe(idsIn(before).size);
  expect(common(idsIn(after), idsIn(before))).toEqual([]);
  const subnets = new Set(after.subnets.map(({ id }) => id));
  expect(after.enis.filter(({ subnetId }) => !subnets.has(subnetId))).toEqual([]);
  expect(after.enis.map(({ addresses }) => addresses[0]?.ip)).toEqual(
    before.enis.map(({ addresses }) => addresses[0]?.ip),
  );
});

it('has other public addresses and MAC addresses, which still belong together', () => {
  const [before, after] = [demoSnapshot(), moved(demoSnapshot(), to)];
  expect(addressesIn(after).filter((ip) => addressesIn(before).includes(ip))).toEqual([]);
  const onInterfaces = new Set(
    after.enis.flatMap(({ addresses }) => addresses.map(({ association }) => association?.publicIp)),
  );
  expect(after.addresses.filter(({ eniId, publicIp }) => eniId !== undefined && !onInterfaces.has(publicIp))).toEqual(
    [],
  );
  expect(new Set(after.enis.map(({ mac }) => mac)).size).toBe(after.enis.length);
  expect(after.enis.every(({ mac }) => /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac ?? ''))).toBe(true);
});

it('is what a synthetic account begins with away from home', async () => {
  const world = { kind: 'synthetic', interfaces: 60 } as const;
  const [here, there] = await Promise.all(
    [{ accountId: '111122223333', region: 'eu-west-1' }, to].map((place) => beginningNamed(world, place)),
  );
  expect(there?.snapshot).toMatchObject({ accountId: '444455556666', region: 'us-east-1' });
  expect(there?.snapshot.enis.length).toBe(60);
  expect(common(idsIn(there?.snapshot.enis), idsIn(here?.snapshot.enis))).toEqual([]);
});
