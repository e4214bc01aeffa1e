import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ifupdown } from '../../../src/insight/guest/ifupdown.ts';
import { netplan } from '../../../src/insight/guest/netplan.ts';
import { networkManager } from '../../../src/insight/guest/networkManager.ts';
import { plainIp } from '../../../src/insight/guest/plainIp.ts';
import type { GuestStep, GuestSystem } from '../../../src/insight/guest/guestSystem.ts';
import { isLeftOut } from '../foreign/clients.ts';
import { primaryAddresses, secondaryAddresses, textOf } from './guestAccount.ts';
import { GuestNetwork } from './namespaces.ts';
import { installed, noNamespaces } from './programs.ts';
import { ofKernel, ofKeyfile, ofNetworkd, type Understood } from './understood.ts';

/** The programs that read the files, and the packages of Debian that have them. */
const programs = { netplan: 'netplan.io', ifup: 'ifupdown', nmcli: 'network-manager' };
const lacking = noNamespaces() ?? (await installed(programs));

const device = 'qq3';

describe.skipIf(isLeftOut('the files for netplan, ifupdown and NetworkManager', lacking))('the files', () => {
  let network: GuestNetwork;
  /** What the commands for any Linux come to. */
  let expected: Understood;
  beforeAll(async () => {
    network = await GuestNetwork.build('files');
    await paste(plainIp, 'setUp');
    expected = ofKernel(await network.state(), device);
    await paste(plainIp, 'takeBack');
  });
  afterAll(() => network?.end());
  afterEach(() => paste(plainIp, 'takeBack'));

  const paste = (system: GuestSystem, step: GuestStep, eniId = 'eni-0b') =>
    network.paste(textOf(system, { eniId, step }));

  /** netplan reads and writes below the instance's own folder; to apply what it wrote is left to the test. */
  const useNetplan = () =>
    network.standIn(
      'netplan',
      `[ "$1" != generate ] || exec /usr/sbin/netplan generate --root-dir ${network.file('')}`,
    );

  it('are for the same addresses, routes and rules as the commands', () => {
    expect(expected.addresses).toEqual([
      '10.0.2.50/32',
      '10.0.2.51/32',
      '2001:db8:0:2::50/128',
      '2001:db8:0:2::51/128',
    ]);
    expect(expected.routes).toHaveLength(4);
    expect(expected.rules).toHaveLength(6);
  });

  it('ifupdown brings the interface up by its file, again, and down', async () => {
    const before = await network.state();
    await paste(ifupdown, 'setUp');
    expect(ofKernel(await network.state(), device)).toEqual(expected);
    expect(await network.answers(secondaryAddresses)).toEqual(secondaryAddresses);
    expect(await network.answers(primaryAddresses)).toEqual(primaryAddresses);
    const once = await network.state();
    await paste(ifupdown, 'setUp');
    expect(await network.state()).toBe(once);
    await paste(ifupdown, 'takeBack');
    expect(await network.state()).toBe(before);
  });

  it('ifupdown adds a further address to the primary interface when that comes up', async () => {
    await paste(ifupdown, 'setUp', 'eni-0a');
    expect(await network.answers(['10.0.1.11', ...primaryAddresses])).toEqual(['10.0.1.11', ...primaryAddresses]);
    await network.paste('ip addr del 10.0.1.11/32 dev zz9; IFACE=zz9 /etc/network/if-up.d/eni-0a');
    expect(await network.answers(['10.0.1.11'])).toEqual(['10.0.1.11']);
    await network.paste('ip addr del 10.0.1.11/32 dev zz9; IFACE=qq3 /etc/network/if-up.d/eni-0a');
    expect(await network.answers(['10.0.1.11'])).toEqual([]);
    await paste(ifupdown, 'takeBack', 'eni-0a');
  });

  it('netplan takes its file, also beside that of cloud-init, and systemd-networkd does what it says', async () => {
    await useNetplan();
    await writeFile(network.file('etc/netplan/50-cloud-init.yaml'), ofCloudInit, { mode: 0o600 });
    await paste(netplan, 'setUp');
    const written = network.file('run/systemd/network/10-netplan-aws-eni-0b.network');
    const file = await readFile(written, 'utf8');
    expect(ofNetworkd(file)).toEqual(expected);

    // A cable in memory has no address that was burnt in.
    await writeFile(written, file.replace('PermanentMACAddress', 'MACAddress'));
    const stop = network.start(networkd(network.file('run/systemd')));
    await expect.poll(async () => ofKernel(await network.state(), device), { timeout: 10_000 }).toEqual(expected);
    expect(await network.answers(secondaryAddresses)).toEqual(secondaryAddresses);
    await stop();
  });

  it('NetworkManager finds the same in its profile', async () => {
    const read = network.file('read');
    const load = `[ "$2" != load ] || exec /usr/bin/nmcli --offline connection modify connection.autoconnect yes < "$3" > ${read}`;
    await network.standIn('nmcli', load);
    await paste(networkManager, 'setUp');
    const profile = await readFile(read, 'utf8');
    expect(ofKeyfile(profile)).toEqual(expected);
    expect(profile).toContain('mac-address=02:AB:CD:00:11:01');
    expect(profile.match(/never-default=true/g)).toHaveLength(2);
  });
});

/** As cloud-init writes it for both interfaces at a start. */
const ofCloudInit = `network:
  version: 2
  ethernets:
    ens5:
      match: {macaddress: "02:ab:cd:00:11:00"}
      dhcp4: true
      set-name: ens5
    ens6:
      match: {macaddress: "02:ab:cd:00:11:01"}
      dhcp4: true
      set-name: ens6
`;

/**
 * systemd-networkd without udev, as in a container, where what is below /sys is only read. It cares for the interface alone: the files of the others are not there.
 */
const networkd = (folder: string): string =>
  [
    'mount -o remount,ro,bind /sys || mount -o remount,ro /sys',
    `rm -f ${folder}/network/*ens*`,
    `mkdir -p ${folder}/netif /run/systemd/network /run/systemd/netif`,
    `chown -R systemd-network:systemd-network ${folder}/netif`,
    `chmod -R a+rX ${folder} ${folder}/../..`,
    `mount --bind ${folder}/network /run/systemd/network`,
    `mount --bind ${folder}/netif /run/systemd/netif`,
    'exec /lib/systemd/systemd-networkd',
  ].join('\n');
