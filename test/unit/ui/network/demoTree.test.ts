import { describe, expect, it } from 'vitest';
import { allRows, demoTree, opened, textOf, textsBelow } from '../../../support/tree.ts';

describe('the tree of the demo account', () => {
  it('has the account on top and its VPCs below, the busiest first', () => {
    expect(textOf(demoTree())).toBe('Demo account  eu-west-1');
    expect(textsBelow(demoTree())).toEqual([
      'shop-prod  10.0.0.0/16 · IPv6',
      'ml-lab  10.20.0.0/20',
      'mgmt  10.9.0.0/24',
      'Elastic IPs  1 unused · 6 in all',
    ]);
  });

  it('lists subnets zone by zone, the outermost first, with zone and free addresses', () => {
    expect(textsBelow(opened(demoTree(), 'shop-prod'))).toEqual([
      'public-a  246 free · 10.0.0.0/24 · a',
      'app-a  194 free · 10.0.10.0/24 · a',
      'data-a  54 free · 10.0.20.0/26 · a',
      'public-b  245 free · 10.0.1.0/24 · b',
      'app-b  240 free · 10.0.11.0/24 · b',
      'data-b  2 free · 10.0.20.64/28 · b',
    ]);
  });

  it('lists instances with their slots, then what AWS services hold, by owner', () => {
    expect(textsBelow(opened(demoTree(), 'shop-prod', 'app-a'))).toEqual([
      'api-1  1 of 3 slots · m6i.large',
      'eks-node-1  2 of 3 slots · m6i.large · 3 prefixes',
      'fw-1  in public-a · c6in.xlarge',
      'web-1  in public-a · c6i.large',
      'Lambda  3 interfaces',
      'VPC endpoint  ssm · 10.0.10.220',
    ]);
    expect(textsBelow(opened(demoTree(), 'shop-prod', 'app-a', 'Lambda'))).toEqual([
      'resize-images  10.0.10.130',
      'resize-images  10.0.10.134',
      'send-mail  10.0.10.141',
    ]);
  });

  it('shows an instance in each subnet with only the interfaces that are there', () => {
    const below = (subnet: string) => textsBelow(opened(demoTree(), 'shop-prod', subnet, 'fw-1'));
    expect(below('public-a')).toEqual([
      'fw-1-outside  10.0.0.10 · eth0 · 52.48.17.203 · source/dest check off · 2a05:d018:4f2:8a00::10',
    ]);
    expect(below('app-a')).toEqual(['fw-1-inside  10.0.10.10 · eth1 · source/dest check off']);
    expect(below('data-a')).toEqual(['fw-1-data  10.0.20.10 · eth2 · source/dest check off']);
  });

  it('sorts interfaces by network card, then device index', () => {
    expect(textsBelow(opened(demoTree(), 'ml-lab', 'train-b', 'gpu-1'))).toEqual([
      'gpu-1  10.20.0.10 · eth0',
      'gpu-1-efa  10.20.0.11 · card 1 · eth1',
      'gpu-1-storage  10.20.0.12 · card 2 · eth1',
    ]);
  });

  it('gathers unattached interfaces', () => {
    expect(textOf(opened(demoTree(), 'shop-prod', 'public-b', 'Unattached'))).toBe('Unattached  1 interface');
    expect(textsBelow(opened(demoTree(), 'shop-prod', 'public-b', 'Unattached'))).toEqual([
      'old-vip  10.0.1.77 · 52.209.140.9',
    ]);
  });

  it('shows every interface once, each row with an id of its own', () => {
    const rows = allRows(demoTree());
    const interfaces = rows.filter(({ target }) => target?.kind === 'interface');
    expect(interfaces).toHaveLength(48);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('keeps the ids from one refresh to the next', () => {
    const ids = () => allRows(demoTree()).map(({ id }) => id);
    expect(ids()).toEqual(ids());
  });
});

describe('the words that menus hang on', () => {
  it('offer Attach for a free interface and an instance, not for one in use or held by a service', () => {
    const words = (...labels: readonly string[]) => opened(demoTree(), 'shop-prod', ...labels).words;
    expect(words('app-b', 'Unattached', 'ha-spare')).toContain('attachInterface');
    expect(words('app-b', 'ha-1')).toContain('attachInterface');
    expect(words('app-b', 'ha-1', 'ha-1')).not.toContain('attachInterface');
    expect(words('public-a', 'NAT gateway', 'nat-a')).not.toContain('attachInterface');
  });

  it('tell whether there is a public address to copy', () => {
    const words = (...labels: readonly string[]) =>
      opened(demoTree(), 'shop-prod', ...labels).words.filter((word) => word.startsWith('has'));
    expect(words('public-a', 'bastion', 'bastion')).toEqual(['hasPrivateIp', 'hasPublicIp']);
    expect(words('app-a', 'fw-1', 'fw-1-inside')).toEqual(['hasPrivateIp']);
  });
});

describe('the filtered tree', () => {
  it('keeps only branches that lead to a hit, opened', () => {
    const top = demoTree('10.0.1.64/28');
    expect(textsBelow(top)).toEqual(['shop-prod  10.0.0.0/16 · IPv6', 'Elastic IPs  1 unused · 1 in all']);
    const subnets = opened(top, 'shop-prod').children();
    expect(subnets.map(({ label }) => label)).toEqual(['public-b']);
    expect(subnets.map(({ opens }) => opens)).toEqual(['open']);
    expect(allRows(top).flatMap(({ target }) => (target?.kind === 'interface' ? [target.id] : []))).toHaveLength(1);
  });

  it('has ids of its own, so that the unfiltered tree stays as it was', () => {
    const whole = new Set(allRows(demoTree()).map(({ id }) => id));
    expect(allRows(demoTree('fw-1')).filter(({ id }) => whole.has(id))).toEqual([]);
  });
});
