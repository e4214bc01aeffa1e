import type { CardNode, ChipNode, SubnetNode } from '../../src/topology/graph.ts';
import { workWords } from '../../src/topology/pictureWords.ts';

/** What a screen reader says of a subnet; facts that are not known are left out. */
export const subnetAriaLabel = ({ name, cidr, reach, usage, findings }: SubnetNode): string =>
  told(
    `Subnet ${name}`,
    cidr,
    reach,
    usage && `${usage.free} ${usage.free === 1 ? 'address' : 'addresses'} free`,
    ...spokenFindings(findings),
  );

/** What a screen reader says of a card; facts that are not known are left out. */
export const cardAriaLabel = ({ kind, name, note, slots, chips, findings }: CardNode): string => {
  if (kind === 'unattached') return told(`Unattached interface ${name}`, ...chips.map(workWords));
  if (kind === 'managed') return `${name}${note === undefined ? '' : ` ${note}`}, held by others`;
  const room = slots && `${slots.used} of ${slots.max ?? 'an unknown number of'} interfaces`;
  return told(`Instance ${name}`, note, room, ...spokenFindings(findings));
};

/** What a screen reader says of an interface; facts that are not known are left out. */
export const chipAriaLabel = (chip: ChipNode, card: CardNode): string => {
  const open = chip.publicIp && `public address ${chip.publicIp.ip}`;
  const check = chip.checkOff ? 'source/dest check off' : undefined;
  const facts = [chip.tag, chip.address, open, chip.outside, check, `of ${card.name}`, workWords(chip)];
  return told(`Interface ${chip.name}`, ...facts, ...spokenFindings(chip.findings));
};

/** `1 error`, `2 warnings`: the worst first. */
const spokenFindings = (findings: ChipNode['findings']): readonly string[] =>
  (['error', 'warning'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });

const told = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');
