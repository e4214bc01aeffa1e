import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Eni } from '../../../src/domain/model.ts';
import { plainIp } from '../../../src/insight/guest/plainIp.ts';
import { isLeftOut } from '../foreign/clients.ts';
import { address } from '../../support/snapshot.ts';
import { primaryAddresses, secondaryAddresses, textOf } from './guestAccount.ts';
import { GuestNetwork } from './namespaces.ts';
import { noNamespaces } from './programs.ts';

const setUp = (eniId: string, over?: Partial<Eni>) => textOf(plainIp, { eniId, step: 'setUp' }, over);
const check = (eniId: string) => textOf(plainIp, { eniId, step: 'check' });
const takeBack = (eniId: string) => textOf(plainIp, { eniId, step: 'takeBack' });

describe.skipIf(isLeftOut('the commands for any Linux', noNamespaces()))('the commands for any Linux', () => {
  let network: GuestNetwork;
  beforeAll(async () => {
    network = await GuestNetwork.build('ip');
  });
  afterAll(() => network.end());
  afterEach(async () => {
    for (const eniId of ['eni-0b', 'eni-0c', 'eni-0a']) await network.paste(takeBack(eniId));
  });

  it('lead replies out by the interface that was asked, and leave the primary one alone', async () => {
    await network.paste(setUp('eni-0b'));
    expect(await network.answers(secondaryAddresses)).toEqual(secondaryAddresses);
    expect(await network.answers(primaryAddresses)).toEqual(primaryAddresses);

    // The network notices a reply that leaves by the wrong interface.
    await network.paste('for f in -4 -6; do while ip $f rule del priority 10001; do :; done; done 2>/dev/null');
    expect(await network.answers(secondaryAddresses)).toEqual([]);
    expect(await network.answers(primaryAddresses)).toEqual(primaryAddresses);
  });

  it('lead what is sent from an address of a prefix', async () => {
    await network.paste(setUp('eni-0b'));
    // As a container would have it.
    await network.paste('ip addr add 10.0.2.70/32 dev lo; ip addr add 2001:db8:0:2:aa::7/128 dev lo nodad');
    const inPrefixes = ['10.0.2.70', '2001:db8:0:2:aa::7'];
    expect(await network.answers(inPrefixes)).toEqual(inPrefixes);
    await network.paste('ip addr del 10.0.2.70/32 dev lo; ip addr del 2001:db8:0:2:aa::7/128 dev lo');
  });

  it('leave the main table and its default routes as they were', async () => {
    const looks = 'ip route show table main; ip -6 route show default table main';
    const before = await network.paste(looks);
    await network.paste(setUp('eni-0b'));
    await network.paste(setUp('eni-0c'));
    expect(await network.paste(looks)).toBe(before);
    expect(before).toContain('default via 10.0.1.1');
  });

  it('change nothing when they are run again, whatever was there before', async () => {
    // DHCP was faster, with the length of the subnet.
    await network.paste('ip addr add 10.0.2.50/24 dev qq3');
    await network.paste(setUp('eni-0b'));
    const once = await network.state();
    await network.paste(setUp('eni-0b'));
    expect(await network.state()).toBe(once);
    await network.paste(check('eni-0b'));
    expect(await network.state()).toBe(once);
    expect(once).toContain('inet 10.0.2.50/24');
    await network.paste('ip addr del 10.0.2.50/24 dev qq3');
  });

  it('forget the rules of what the interface no longer has', async () => {
    await network.paste(setUp('eni-0b'));
    await network.paste(setUp('eni-0b', { addresses: [address('10.0.2.50')], ipv4Prefixes: [], ipv6Prefixes: [] }));
    expect(await network.paste('ip rule show priority 10001')).toBe('10001:\tfrom 10.0.2.50 lookup 10001\n');
    expect((await network.paste('ip -6 rule show priority 10001')).match(/from \S+/g)).toEqual([
      'from 2001:db8:0:2::50',
      'from 2001:db8:0:2::51',
    ]);
  });

  it('are taken back without a trace', async () => {
    // The first time up, a link gets its queue.
    await network.paste('ip link set qq3 up; ip link set qq3 down');
    const before = await network.state();
    await network.paste(setUp('eni-0b'));
    expect(await network.state()).not.toBe(before);
    await network.paste(takeBack('eni-0b'));
    expect(await network.state()).toBe(before);
    await network.paste(takeBack('eni-0b'));
    expect(await network.state()).toBe(before);
  });

  it('serve two interfaces in one subnet, each of which answers for its own addresses', async () => {
    const arp = 'cat /proc/sys/net/ipv4/conf/[za]*[91]/arp_ignore /proc/sys/net/ipv4/conf/[za]*[91]/arp_announce';
    const before = await network.paste(arp);
    await network.paste(setUp('eni-0c'));
    expect(await network.answers(['10.0.1.60', ...primaryAddresses])).toEqual(['10.0.1.60', ...primaryAddresses]);
    expect(await network.paste(arp)).toBe('1\n1\n2\n2\n');
    await network.paste(takeBack('eni-0c'));
    expect(await network.paste(arp)).toBe(before);
  });

  it('add a further address to the primary interface, and no rule', async () => {
    const rules = await network.paste('ip rule; ip -6 rule');
    await network.paste(setUp('eni-0a'));
    expect(await network.answers(['10.0.1.11', ...primaryAddresses])).toEqual(['10.0.1.11', ...primaryAddresses]);
    expect(await network.paste('ip rule; ip -6 rule')).toBe(rules);
    await network.paste(takeBack('eni-0a'));
    expect(await network.answers(['10.0.1.11', '10.0.1.10'])).toEqual(['10.0.1.10']);
  });

  it('say so where the interface is not there yet, and leave no rule where it is gone', async () => {
    const before = await network.paste('ip rule; ip -6 rule');
    await network.paste(setUp('eni-0b'));
    await network.detach('eni-0b');
    expect(await network.paste('ip rule')).toContain('10001:');
    await network.paste(takeBack('eni-0b'));
    expect(await network.paste('ip rule; ip -6 rule')).toBe(before);
    await expect(network.paste(setUp('eni-0b'))).rejects.toThrow(
      'No interface has the MAC address 02:ab:cd:00:11:01 (yet)',
    );
  });
});
