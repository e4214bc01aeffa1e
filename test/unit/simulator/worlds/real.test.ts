import { describe, expect, it } from 'vitest';
import { look } from '../../../../scripts/case/look.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { realWorldNames, type RealWorldName } from '../../../../src/simulator/worlds/real/realWorldNames.ts';
import { beginningNamed, homeOf, worldNamed } from '../../../../src/simulator/worlds/worldNamed.ts';
import { factsOf } from '../../../../src/topology/facts.ts';
import { project } from '../../../../src/topology/project.ts';
import { connectionInto } from '../../../support/simulatedPlatform.ts';
import { wrongsOf } from '../../../support/wrongs.ts';

const real = (name: RealWorldName): Promise<Snapshot> => worldNamed({ kind: 'real', name });

const seen = async (name: RealWorldName) => {
  const inventory = new Inventory(await real(name));
  return look(inventory, findingsOf(inventory));
};

/** The line of the tree that begins so, with those below it. */
const below = (tree: readonly string[], beginning: string): readonly string[] => {
  const at = tree.findIndex((line) => line.trim().startsWith(beginning));
  const depth = (line = ''): number => line.length - line.trimStart().length;
  const end = tree.findIndex((line, index) => index > at && depth(line) <= depth(tree[at]));
  return tree.slice(at, end < 0 ? undefined : end).map((line) => line.trim());
};

/** What makes these accounts unlike others, in the order of ids. */
const told = (snapshot: Snapshot) => ({
  enis: sorted(snapshot.enis).map((eni) => ({
    id: eni.id,
    ownerId: eni.ownerId,
    interfaceType: eni.interfaceType,
    status: eni.status,
    requesterManaged: eni.requesterManaged,
    operated: eni.operator?.principal,
    attachment: eni.attachment && [eni.attachment.id, eni.attachment.instanceId, eni.attachment.instanceOwnerId],
    addresses: eni.addresses.map(({ ip, association }) => [ip, association?.publicIp, association?.carrierIp]),
    prefixes: eni.ipv4Prefixes,
  })),
  subnets: sorted(snapshot.subnets).map(({ id, ownerId, blockPublicAccess, freeIpv4 }) => ({
    id,
    ownerId,
    blockPublicAccess,
    freeIpv4,
  })),
  routes: sorted(snapshot.routeTables).map(({ id, gatewayIds = [], routes }) => ({
    id,
    gatewayIds,
    routes: routes.map(({ destination, target, state }) => `${destination} ${target} ${state}`).toSorted(),
  })),
  carriers: snapshot.carrierGateways,
  trunks: sorted(snapshot.trunkAssociations),
  exclusions: sorted(snapshot.vpcBlockPublicAccessExclusions),
});

const sorted = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
  things.toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe.each(realWorldNames)('the world %s', (name) => {
  it('is one that EC2 could show, and equal at every call', async () => {
    const snapshot = await real(name);
    expect(wrongsOf(snapshot)).toEqual([]);
    expect(await real(name)).toEqual(snapshot);
  });

  it('is read over the wire as it is described', async () => {
    const snapshot = await real(name);
    const connection = connectionInto(simulate(snapshot));
    const read = await connection.read();
    connection.close();
    expect(read.gaps).toEqual([]);
    expect(told(read)).toEqual(told(snapshot));
  });

  it('begins at home as it is described, and elsewhere with other ids', async () => {
    const home = await homeOf({ kind: 'real', name });
    const snapshot = await real(name);
    expect((await beginningNamed({ kind: 'real', name }, home)).snapshot).toEqual(snapshot);
    const away = await beginningNamed({ kind: 'real', name }, { ...home, accountId: '222233334444' });
    const ids = new Set(snapshot.enis.map(({ id }) => id));
    expect(away.snapshot.enis.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

describe('what a person sees of an EKS cluster', () => {
  it('is nodes, pods on their trunk and the control plane; only what a node left behind is unattached', async () => {
    const { tree } = await seen('eks');
    expect(below(tree, 'control-a')[1]).toBe('EKS control plane  shop · 10.0.64.5');
    expect(below(tree, 'EKS pods on trunk')[0]).toMatch(/on shop-workers-Node · 3 interfaces$/);
    expect(below(tree, 'general-purpose')[1]).toContain('operated by EKS Auto Mode');
    expect(tree.filter((line) => line.includes('Unattached'))).toHaveLength(1);
    expect(below(tree, 'Unattached')[1]).toMatch(/10\.0\.48\.140 · made by VPC CNI$/);
  });

  it('has a name of its own for each branch and each interface of a node that a service operates', async () => {
    const { picture } = await seen('eks');
    const pods = picture.find((line) => line.includes('managed EKS pods')) ?? '';
    expect(new Set(pods.match(/eni-[0-9a-f]+/g)).size).toBe(3);
    const node = picture.find((line) => line.includes('instance general-purpose')) ?? '';
    expect(new Set(node.match(/eni-[0-9a-f]+/g)).size).toBe(2);
  });
});

describe('what a person sees of shared subnets', () => {
  it("is whose the others' interfaces are, and their instances as not listed", async () => {
    const { tree } = await seen('shared-vpc');
    expect(below(tree, 'i-0b6d')[0]).toMatch(/of account 777788889999$/);
    expect(below(tree, 'Account 777788889999')[1]).toMatch(/10\.60\.1\.40 · of account 777788889999$/);
  });

  it('is the account that shares a VPC, in tree and picture, and no account at its own', async () => {
    const { tree, picture } = await seen('shared-vpc');
    expect(below(tree, 'vpc-0b50')[0]).toMatch(/10\.50\.0\.0\/16 · of account 444455556666$/);
    expect(below(tree, 'partner-zone')[0]).toBe('partner-zone  10.60.0.0/20');
    const graph = project(new Inventory(await real('shared-vpc')), [], 'Test');
    expect(graph.vpcs.map(({ shelf }) => shelf)).toEqual([
      '1 security group · 1 elastic IP',
      'of account 444455556666 · 1 security group · 0 elastic IPs · 1 route table',
    ]);
    expect(picture.find((line) => line.includes('10.60.1.40'))).toContain('managed Account:');
  });
});

describe('what a person sees of a Wavelength Zone', () => {
  it('is the carrier addresses, of the account and automatic ones', async () => {
    const { tree, picture } = await seen('wavelength');
    expect(below(tree, 'game-1')[1]).toBe('game-1  10.70.0.11 · eth0 · 155.146.10.111');
    expect(picture.join('\n')).toContain('carrier IP 155.146.10.112');
    expect(tree.join('\n')).toContain('game-standby  unused · 155.146.10.120');
    const graph = project(new Inventory(await real('wavelength')), [], 'Test');
    const subnets = graph.vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));
    expect(subnets.map(({ name, reach }) => `${name}: ${reach}`)).toEqual([
      "edge-manchester: public, from a carrier's network",
      'edge-inner: isolated',
      'region-public-a: public',
    ]);
  });
});

describe('what a person sees of a pair of appliances', () => {
  it('is where routes lead to nothing, and that what comes in passes the first', async () => {
    const { findings, interfaces, picture } = await seen('appliances');
    expect(findings).toHaveLength(2);
    expect(findings[0]).toContain('an unattached interface firewall-2-inside (blackhole)');
    expect(findings[1]).toContain('an interface that is gone');
    const facts = Object.values(interfaces);
    const [inspected] = facts.filter(({ path }) => path?.some(({ text }) => text === '54.217.80.20'));
    expect(inspected?.path?.map(({ text, note }) => [text, note].filter(Boolean).join(' '))).toEqual([
      'Internet',
      expect.stringMatching(/^igw-0c81/),
      // The interface that the gateway's own table names, not the one that answers go out by.
      expect.stringMatching(/^eni-0c8e01\w+ middlebox, via ingress$/),
      '54.217.80.20 web-1',
      '10.80.1.20 eth0',
      'web-1 m5.large',
    ]);
    const cut = facts.find(({ details }) => details?.[0]?.includes('54.217.80.21'));
    expect(cut?.details).toContain('Exposure: From the internet=No: the default route of the subnet is a blackhole');
    expect(picture.find((line) => line.includes('instance web-1'))).toContain(
      'routes by servers-a to firewall-1-inside',
    );
  });
});

describe('what a person sees of VPC Block Public Access', () => {
  it('is that the excluded subnet alone is public', async () => {
    const { picture } = await seen('block-public-access');
    expect(factsOf(project(new Inventory(await real('block-public-access')), [], 'Test')).public).toBe(1);
    expect(picture.filter((line) => line.includes('[public'))).toHaveLength(1);
    expect(picture.find((line) => line.startsWith('gateway-a'))).toContain('[public');
    expect(picture.filter((line) => line.includes('blocked by VPC Block Public Access'))).toHaveLength(2);
  });
});

describe('what a person sees of instances with 32 network cards', () => {
  it('is an adapter on each card, and the room that is left', async () => {
    const { tree } = await seen('gpu');
    expect(below(tree, 'p5-1')[0]).toBe('p5-1  33 of 64 slots · p5.48xlarge');
    expect(tree.filter((line) => /p5-1-efa-\d+ {2}card \d+ · eth1/.test(line))).toHaveLength(31);
  });
});
