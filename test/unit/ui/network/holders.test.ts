import { beforeAll, describe, expect, it } from 'vitest';
import { look } from '../../../../scripts/case/look.ts';
import { snapshotOf } from '../../../../scripts/case/snapshotOf.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { heldAccount } from '../../../support/heldAccount.ts';

/** What a person sees of the account, as EC2 answers it. */
let seen: ReturnType<typeof look>;

beforeAll(async () => {
  const inventory = new Inventory(await snapshotOf(heldAccount));
  seen = look(inventory, findingsOf(inventory));
});

type Kind = {
  readonly id: string;
  /** The row above it, and its own. */
  readonly rows: readonly [string, string];
  readonly tooltip: readonly string[];
  readonly details: string;
  readonly picture: string;
  /** Some of what its menu has, and some that it has not. */
  readonly menu: { readonly has: readonly string[]; readonly lacks: readonly string[] };
};

const kinds: Readonly<Record<string, Kind>> = {
  'the account': {
    id: 'eni-0own',
    rows: ['node-1', 'eni-0own  10.0.1.10 · eth0'],
    tooltip: ['**Device** eth0'],
    details: 'Attachment: Instance=node-1',
    picture: 'instance node-1: primary/eth0/eni-0own',
    menu: { has: ['changeSecurityGroups'], lacks: ['detachInterface'] },
  },
  'a controller': {
    id: 'eni-0controller',
    rows: ['node-1', 'eni-0controller  10.0.1.11 · eth1'],
    tooltip: ['**Looked after by** VPC CNI shop', '**Because** its description is aws-K8S-i-0a'],
    details: 'Holder: Looked after by=VPC CNI shop; Because=its description is aws-K8S-i-0a',
    picture: 'secondary/eth1/aws-K8S-i-0a/10.0.1.11/eks',
    menu: { has: ['detachInterface'], lacks: [] },
  },
  'a service that operates it': {
    id: 'eni-0operated',
    rows: ['node-1', 'eni-0operated  10.0.1.12 · eth2 · operated by EKS Auto Mode'],
    tooltip: ['**Operated by** EKS Auto Mode', '**Because** EC2 names its operator: eks.amazonaws.com'],
    details: 'Holder: Operated by=EKS Auto Mode; Because=EC2 names its operator: eks.amazonaws.com',
    picture: 'secondary/eth2/eni-0operated/10.0.1.12/eks',
    menu: { has: ['editTags'], lacks: ['detachInterface', 'changeSecurityGroups', 'deleteInterface'] },
  },
  'a service': {
    id: 'eni-0service',
    rows: ['Application Load Balancer  shop-alb · 10.0.1.13', 'shop-alb  10.0.1.13'],
    tooltip: [
      '**Held by** Application Load Balancer shop-alb',
      '**Because** EC2 calls it requester-managed; amazon-elb attached it; EC2 names no instance; its description is ELB app/shop-alb/50dc6c495c0c9188',
    ],
    details: 'Holder: Held by=Application Load Balancer shop-alb',
    picture: 'managed Load balancer: managed/shop-alb/10.0.1.13/load-balancer',
    menu: {
      has: ['editTags', 'createFlowLog'],
      lacks: ['detachInterface', 'changeSecurityGroups', 'associateAddress'],
    },
  },
  'another account, which attached it': {
    id: 'eni-0elsewhere',
    rows: ['EKS control plane  shop · 10.0.1.14', 'shop  10.0.1.14 · attached by 444455556666'],
    tooltip: ['**Attached by** EKS control plane shop', '**Account** 444455556666'],
    details: 'Holder: Attached by=EKS control plane shop; Account=444455556666',
    picture: 'managed EKS: managed/shop/10.0.1.14/eks',
    menu: { has: ['changeSecurityGroups'], lacks: ['detachInterface', 'attachInterface', 'deleteInterface'] },
  },
  'another account, which owns it': {
    id: 'eni-0foreign',
    rows: ['i-0theirs  of account 444455556666', 'eni-0foreign  10.0.1.15 · eth0 · of account 444455556666'],
    tooltip: ['**Belongs to** Account 444455556666', '**Instance** i-0theirs, of account 444455556666'],
    details: 'Holder: Belongs to=Account 444455556666',
    picture: 'instance i-0theirs: primary/eth0/eni-0foreign/10.0.1.15/service',
    menu: { has: ['createFlowLog'], lacks: ['editTags', 'changeSecurityGroups', 'assignIpv4', 'deleteInterface'] },
  },
  'nobody any more, after a service': {
    id: 'eni-0leftover',
    rows: ['Lambda  resize · 10.0.1.16', 'resize  10.0.1.16 · left over'],
    tooltip: ['**Left over by** Lambda resize', '**Because** its type is lambda; nothing holds it now'],
    details: 'Holder: Left over by=Lambda resize',
    picture: 'managed Lambda: managed/resize/10.0.1.16/lambda/available',
    menu: { has: ['deleteInterface', 'editTags'], lacks: ['attachInterface', 'changeSecurityGroups'] },
  },
  'a trunk, of which it is a branch': {
    id: 'eni-0branch',
    rows: ['EKS pods on trunk  eni-0trunk · on node-1 · 10.0.1.18', 'eni-0branch  10.0.1.18'],
    tooltip: ['**Serves** EKS pods on trunk eni-0trunk'],
    details: 'Holder: Serves=EKS pods on trunk eni-0trunk',
    picture: 'managed EKS pods: managed/eni-0branch/10.0.1.18/eks',
    menu: { has: ['editTags'], lacks: ['attachInterface', 'deleteInterface', 'changeSecurityGroups'] },
  },
  nobody: {
    id: 'eni-0free',
    rows: ['Unattached  1 interface', 'eni-0free  10.0.1.19'],
    tooltip: ['**State** available'],
    details: 'Attachment: Status=Unattached: available',
    picture: 'unattached eni-0free',
    menu: { has: ['attachInterface', 'deleteInterface'], lacks: ['detachInterface'] },
  },
};

describe.each(Object.entries(kinds))(
  'an interface held by %s',
  (_who, { id, rows, tooltip, details, picture, menu }) => {
    it('stands in the tree below its holder', () => {
      const at = seen.tree.findIndex((row) => row.trim() === rows[1]);
      expect(seen.tree.map((row) => row.trim())).toContain(rows[1]);
      const depth = (row: string): number => row.search(/\S/);
      const own = seen.tree[at] ?? '';
      const above = seen.tree.slice(0, at).findLast((row) => depth(row) < depth(own));
      expect(above?.trim()).toMatch(new RegExp(`^${rows[0].replaceAll(/[.()]/g, '\\$&')}`));
    });

    it('says so in its tooltip, with the reasons', () => {
      const lines = seen.tooltips.find((text) => text.includes(`${id}**`))?.split('\n') ?? [];
      expect(lines.map((line) => line.trim())).toEqual(expect.arrayContaining([...tooltip]));
    });

    it('says so in its details', () => {
      expect(seen.interfaces[id]?.details?.join('\n')).toContain(details);
    });

    it('stands in the picture with its holder', () => {
      expect(seen.picture.join('\n')).toContain(picture);
    });

    it('has a menu without what EC2 refuses', () => {
      expect(seen.interfaces[id]?.menu).toEqual(expect.arrayContaining([...menu.has]));
      expect(menu.lacks.filter((operation) => seen.interfaces[id]?.menu.includes(operation))).toEqual([]);
    });
  },
);

it('each has one row and one place in the picture', () => {
  const ids = heldAccount.NetworkInterfaces?.map(({ NetworkInterfaceId }) => NetworkInterfaceId) ?? [];
  const ips = heldAccount.NetworkInterfaces?.map(({ PrivateIpAddress = '' }) => PrivateIpAddress) ?? [];
  expect(seen.tooltips).toHaveLength(ids.length);
  const times = ips.map((ip) => [ip, seen.picture.join('\n').split(`/${ip}`).length - 1]);
  expect(times).toEqual(ips.map((ip) => [ip, 1]));
});
