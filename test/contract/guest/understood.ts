/** What is set up for an interface, told alike whoever holds it: the kernel, a file for systemd-networkd, or a profile of NetworkManager. */
export type Understood = {
  readonly addresses: readonly string[];
  readonly routes: readonly string[];
  readonly rules: readonly string[];
};

/** Of what `ip -d` prints. Routes that the kernel makes by itself, such as that to the link-local block, are left out. */
export const ofKernel = (state: string, device: string): Understood => {
  const lines = state.split('\n');
  return sorted({
    addresses: sectionOf(lines, device).flatMap(
      (line) => /^\s+inet6? (\S+)(?: brd \S+)? scope global/.exec(line)?.[1] ?? [],
    ),
    routes: lines.flatMap((line) => {
      const route = new RegExp(`^unicast (\\S+)(?: via (\\S+))? dev ${device} table (\\d+)`).exec(line);
      return route ? told(route[1] ?? '', route[2], route[3]) : [];
    }),
    rules: lines.flatMap((line) => {
      const rule = /^(\d+):\tfrom (\S+) lookup (\d+)/.exec(line);
      return rule ? `${rule[1]}: ${withLength(rule[2] ?? '')} in ${rule[3]}` : [];
    }),
  });
};

/** Of a file for systemd-networkd. */
export const ofNetworkd = (file: string): Understood => {
  const sections = file.split(/\n(?=\[)/).map((text) => ({
    name: /^\[(\w+)\]/.exec(text)?.[1],
    value: (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1],
  }));
  return sorted({
    addresses: [...file.matchAll(/^Address=(.*)$/gm)].map(([, address = '']) => address),
    routes: sections.flatMap(({ name, value }) =>
      name === 'Route' ? told(value('Destination') ?? '', value('Gateway'), value('Table')) : [],
    ),
    rules: sections.flatMap(({ name, value }) =>
      name === 'RoutingPolicyRule'
        ? `${value('Priority')}: ${withLength(value('From') ?? '')} in ${value('Table')}`
        : [],
    ),
  });
};

/** Of a profile, as NetworkManager writes what it has read. */
export const ofKeyfile = (file: string): Understood => {
  const all = (pattern: RegExp) => [...file.matchAll(pattern)];
  return sorted({
    addresses: all(/^address\d+=(.*)$/gm).map(([, address = '']) => address),
    routes: all(/^route\d+=([^,\n]+)(?:,([^,\n]+))?.*\nroute\d+_options=.*table=(\d+)/gm).map(
      ([, to = '', via, table]) => told(to, via, table),
    ),
    rules: all(/^routing-rule\d+=priority (\d+) from (\S+) table (\d+)/gm).map(
      ([, priority, from = '', table]) => `${priority}: ${withLength(from)} in ${table}`,
    ),
  });
};

const sectionOf = (lines: readonly string[], device: string): readonly string[] => {
  const start = lines.findIndex((line) => new RegExp(`^\\d+: ${device}@`).test(line));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\d+: /.test(line));
  return end < 0 ? rest : rest.slice(0, end);
};

const told = (to: string, via: string | undefined, table: string | undefined): string => {
  const isDefault = ['default', '0.0.0.0/0', '::/0'].includes(to);
  return `${isDefault ? 'default' : to}${via === undefined ? '' : ` via ${via}`} in ${table ?? 'main'}`;
};

const withLength = (from: string): string =>
  from.includes('/') || from === 'all' ? from : `${from}/${from.includes(':') ? 128 : 32}`;

const sorted = ({ addresses, routes, rules }: Understood): Understood => ({
  addresses: addresses.toSorted(),
  routes: routes.toSorted(),
  rules: rules.toSorted(),
});
