import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runOrThrow } from '../../../scripts/support/run.ts';
import type { Eni } from '../../../src/domain/model.ts';
import { deviceNames, guestInventory, subnets } from './guestAccount.ts';

/**
 * An instance, the routers of its subnets and somebody far away, each in a network namespace of Linux. As in EC2, a subnet's router sends on only what comes from an
 * address of the interface that it came from; so a reply that leaves by another one is lost.
 */
export class GuestNetwork {
  /** What its namespaces are called; several networks do not meet. */
  readonly #name: string;
  /** Files of the instance that are its own, by their place in it. */
  readonly #files: string;

  #listener: ChildProcess | undefined;

  private constructor(name: string, files: string) {
    this.#name = `eni-${process.pid}-${name}`;
    this.#files = files;
  }

  /** Builds all of it; the instance has its primary interface alone set up, as after its launch, and answers each connection with the address that was asked. */
  static async build(name: string): Promise<GuestNetwork> {
    const network = new GuestNetwork(name, await mkdtemp(join(tmpdir(), 'eni-guest-')));
    await network.#build();
    return network;
  }

  async #build(): Promise<void> {
    for (const place of [...ownPlaces, ...hookFolders, 'bin'])
      await mkdir(join(this.#files, place), { recursive: true });
    await this.standIn('sudo', 'exec "$@"');
    for (const space of this.#spaces) await ip('netns', 'add', space);
    for (const space of this.#spaces) await this.#in(space, 'ip link set lo up');
    for (const [at, eni] of enis.entries()) await this.#plug(eni, at);
    await ip(...cable('near', this.#router), 'peer', 'name', 'far', 'netns', this.#far);
    await this.#in(this.#far, farSide);
    await this.#in(this.#router, routerSide);
    await this.#in(this.#guest, primarySide);
    this.#listener = spawn('ip', ['netns', 'exec', this.#guest, process.execPath, '-e', answering], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = this.#listener;
    if (stdout) await once(stdout, 'data');
    await this.#settle();
  }

  /** Ends everything that runs in it, and removes it. */
  async end(): Promise<void> {
    if (this.#listener) {
      const ended = once(this.#listener, 'exit');
      this.#listener.kill('SIGTERM');
      await ended;
    }
    for (const space of this.#spaces) await run('ip', ['netns', 'delete', space]);
    await rm(this.#files, { recursive: true, force: true });
  }

  /** A program that stands in for one of the machine where a text calls it. */
  async standIn(name: string, script: string): Promise<void> {
    await writeFile(join(this.#files, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  /** A file of the instance, as a text has left it. */
  file(path: string): string {
    return join(this.#files, path);
  }

  /** Runs a text on the instance as whoever pastes it would. Answers what it printed; rejects where it fails. */
  async paste(text: string): Promise<string> {
    const printed = await this.#in(this.#guest, text);
    await this.#settle();
    return printed;
  }

  /** What the kernel of the instance holds: rules, routes and addresses. How packets wait in line does not count. */
  async state(): Promise<string> {
    const looks = ['-4 rule', '-6 rule', '-4 route show table all', '-6 route show table all', 'addr'];
    const all = await this.#in(this.#guest, looks.map((look) => `ip -d ${look}`).join('\n'));
    return all.replaceAll(/qdisc \S+/g, '');
  }

  /** Connects from far away to addresses of the instance; answers those that answered, with their own address. */
  async answers(addresses: readonly string[]): Promise<readonly string[]> {
    const output = await this.#in(this.#far, `exec ${process.execPath} -e '${asking}' ${addresses.join(' ')}`);
    return output.split('\n').filter((line) => line !== '');
  }

  /** Runs a program on the instance until the network ends, or until it is stopped by what this answers. */
  start(script: string): () => Promise<void> {
    const child = spawn('ip', ['netns', 'exec', this.#guest, 'sh', '-eu', '-c', script], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    return async () => {
      child.kill('SIGTERM');
      await ended;
    };
  }

  /** Pulls an interface out, as a detach does. */
  async detach(eniId: keyof typeof deviceNames): Promise<void> {
    await this.paste(`ip link del ${deviceNames[eniId]}`);
  }

  get #guest(): string {
    return `${this.#name}-guest`;
  }
  get #far(): string {
    return `${this.#name}-far`;
  }
  get #router(): string {
    return `${this.#name}-router`;
  }
  get #spaces(): readonly string[] {
    return [this.#guest, this.#router, this.#far];
  }

  /** A cable from the instance to the router. */
  async #plug(eni: Eni, at: number): Promise<void> {
    await ip(...cable(deviceOf(eni), this.#guest), 'peer', 'name', `r${at}`, 'netns', this.#router);
    await this.paste(`ip link set ${deviceOf(eni)} address ${eni.mac}`);
  }

  /** An IPv6 address counts once the kernel has seen that nobody else has it: a second or two. */
  async #settle(): Promise<void> {
    const look = 'until [ -z "$(ip -6 addr show tentative)" ]; do sleep 0.05; done';
    await runOrThrow('ip', ['netns', 'exec', this.#guest, 'sh', '-c', look], { limitMs: 10_000 });
  }

  /** `sudo` and whatever would act on the machine stand in for themselves, and the instance's files are its own. */
  #in(space: string, text: string): Promise<string> {
    const mounts = ownPlaces.map((place) => `[ ! -d /${place} ] || mount --bind ${join(this.#files, place)} /${place}`);
    const script = [...mounts, `export PATH=${join(this.#files, 'bin')}:$PATH`, text].join('\n');
    return runOrThrow('ip', ['netns', 'exec', space, 'sh', '-eu', '-c', script]);
  }
}

/** Folders that a text may write to. */
const ownPlaces = ['etc/network', 'run/network', 'etc/netplan', 'etc/NetworkManager/system-connections'];

/** As Debian's ifupdown comes. */
const hookFolders = ['pre-up', 'up', 'down', 'post-down'].map((when) => `etc/network/if-${when}.d`);

const ip = (...parameters: readonly string[]): Promise<string> => runOrThrow('ip', parameters);

const cable = (name: string, space: string) => ['link', 'add', name, 'netns', space, 'type', 'veth'];

const port = 4711;

const answering = `require('node:net').createServer((socket) => socket.end(socket.localAddress)).listen(${port}, '::', () => console.log('listening'))`;

/** Four seconds are long for a cable in memory, also where the machine is busy. What comes in by IPv4 has an address of IPv6 in Node that says so. */
const asking = `
const ask = (host) => new Promise((resolve) => {
  const socket = require("node:net").connect({ host, port: ${port} });
  socket.setTimeout(4000, () => resolve(undefined)).on("error", () => resolve(undefined));
  socket.on("data", (said) => resolve(String(said).replace("::ffff:", "") === host ? host : "asked " + host + ", answered by " + said));
});
Promise.all(process.argv.slice(1).map(ask)).then((said) => {
  for (const each of said) if (each) console.log(each);
  process.exit();
});
`;

const enis = guestInventory().snapshot.enis;

const deviceOf = ({ id }: Eni): string => deviceNames[id as keyof typeof deviceNames];
const subnetOf = ({ subnetId }: Eni) => subnets[subnetId as keyof typeof subnets];

const sourcesOf = (eni: Eni) => ({
  '-4': [...eni.addresses.map((each) => each.ip), ...eni.ipv4Prefixes],
  '-6': [...eni.ipv6Addresses.map((each) => each.ip), ...eni.ipv6Prefixes],
});

/** The address of an interface that follows from its MAC address. Source: RFC 4291, appendix A. */
const linkLocal = ({ mac }: Eni): string => {
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = mac.split(':');
  return `fe80::${(Number.parseInt(a, 16) ^ 2).toString(16)}${b}:${c}ff:fe${d}:${e}${f}`;
};

const farSide = [
  'ip addr add 203.0.113.9/24 dev far',
  'ip addr add 2001:db8:ffff::9/64 dev far nodad',
  'ip link set far up',
  'ip route add default via 203.0.113.1',
  'ip -6 route add default via 2001:db8:ffff::1',
].join('\n');

/** The router of all subnets has their first addresses, and the same IPv6 address everywhere. */
const routerSide = [
  'echo 1 > /proc/sys/net/ipv4/ip_forward',
  'echo 1 > /proc/sys/net/ipv6/conf/all/forwarding',
  'ip addr add 203.0.113.1/24 dev near',
  'ip addr add 2001:db8:ffff::1/64 dev near nodad',
  'ip link set near up',
  ...enis.flatMap((eni, at) => [
    `ip addr add ${subnetOf(eni).router}/32 dev r${at}`,
    `ip addr add fe80:ec2::1/64 dev r${at} nodad`,
    `ip link set r${at} up`,
    ...Object.entries(sourcesOf(eni)).flatMap(([family, sources]) => [
      ...sources.flatMap((source) => [
        `ip ${family} route add ${source}${source.includes(':') && source.includes('/') ? ` via ${linkLocal(eni)}` : ''} dev r${at}`,
        `ip ${family} rule add iif r${at} from ${source} priority 50 table main`,
      ]),
      `ip ${family} rule add iif r${at} priority 60 blackhole`,
    ]),
  ]),
].join('\n');

/** As DHCP leaves the primary interface. */
const primarySide = [
  // Nobody else can have its addresses, so nobody is asked: it would take a second each time.
  'echo 0 > /proc/sys/net/ipv6/conf/all/accept_dad; echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad',
  'for conf in /proc/sys/net/ipv6/conf/*; do echo 0 > $conf/accept_dad; done',
  `ip link set ${deviceNames['eni-0a']} up`,
  `ip addr add 10.0.1.10/24 dev ${deviceNames['eni-0a']}`,
  `ip addr add 2001:db8:0:1::10/128 dev ${deviceNames['eni-0a']} nodad`,
  `ip route add default via 10.0.1.1 dev ${deviceNames['eni-0a']}`,
  `ip -6 route add default via fe80:ec2::1 dev ${deviceNames['eni-0a']}`,
].join('\n');
