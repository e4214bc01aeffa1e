import { Refusal } from './refusal.ts';

export type RuleContent = {
  /** tcp, udp, icmp, icmpv6, a number, or -1 for all. */
  readonly protocol: string;
  readonly fromPort: number | undefined;
  readonly toPort: number | undefined;
};

type AskedContent = {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
};

/** EC2 shows these numbers by their names. Source: API reference, IpPermission. */
const names: { readonly [number: string]: string } = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };
const ofPorts = new Set(['tcp', 'udp']);
const ofTypes = new Set(['icmp', 'icmpv6']);

/**
 * Protocol and ports of a rule as EC2 keeps them. Throws its refusal of an unknown protocol, of ports that are missing,
 * out of range or the wrong way round. Ports are kept of protocols that have some.
 */
export const ruleContent = ({ IpProtocol = '', FromPort, ToPort }: AskedContent): RuleContent => {
  const asked = IpProtocol.toLowerCase();
  const protocol = names[asked] ?? (asked === 'all' ? '-1' : asked);
  if (!isKnown(protocol)) throw invalid(`Invalid value '${IpProtocol}' for IP protocol. Unknown protocol.`);
  if (ofPorts.has(protocol)) return { protocol, ...checkedPorts(FromPort, ToPort) };
  if (!ofTypes.has(protocol)) return { protocol, fromPort: undefined, toPort: undefined };
  for (const [what, value] of Object.entries({ type: FromPort, code: ToPort })) {
    // simulated wording
    if (value !== undefined && (value < -1 || value > 255)) throw invalid(`ICMP ${what} (${value}) out of range`);
  }
  return { protocol, fromPort: FromPort, toPort: ToPort };
};

const isKnown = (protocol: string): boolean =>
  protocol === '-1' ||
  ofPorts.has(protocol) ||
  ofTypes.has(protocol) ||
  (/^\d{1,3}$/.test(protocol) && Number(protocol) <= 255);

const checkedPorts = (from: number | undefined, to: number | undefined): Pick<RuleContent, 'fromPort' | 'toPort'> => {
  if (from === undefined || to === undefined) {
    throw invalid('Invalid value for portRange. Must specify both from and to ports with TCP/UDP.');
  }
  for (const [end, port] of Object.entries({ from, to })) {
    if (port < 0 || port > 65_535) throw invalid(`TCP/UDP (${end}) port (${port}) out of range`);
  }
  if (from > to) throw invalid(`Invalid TCP/UDP port range (${from}:${to})`);
  return { fromPort: from, toPort: to };
};

const invalid = (message: string): Refusal => new Refusal('InvalidParameterValue', message);
