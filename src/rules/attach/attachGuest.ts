import { isElastic } from '../../domain/association.ts';
import { addressAt } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, joined, words, type Words } from '../../domain/words.ts';
import { pairOf, type AttachInput } from './attachInput.ts';
import { warn, type Rule } from '../rule.ts';

export const twiceInSubnet: Rule<AttachInput> = {
  id: 'attach/same-subnet-twice',
  title: words`Two interfaces of one instance in one subnet cause asymmetric routing`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair) return;
    const twin = inventory
      .enisOf(pair.instance)
      .find((eni) => eni.subnetId === pair.eni.subnetId && eni.id !== pair.eni.id);
    if (!twin) return;
    yield warn(
      words`The instance already has an interface in this subnet, so replies may leave through the wrong one: ${foreign(twin.id)}`,
      words`Prefer a secondary private address on the existing interface, or set up policy routing and strict ARP in the operating system.`,
      remedyOnEni('assignIpv4', twin.id),
    );
  },
};

export const publicAddressLost: Rule<AttachInput> = {
  id: 'attach/public-address',
  title: words`An instance with more than one interface gets no automatic public IPv4 address when it starts`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['instanceId'],
  reviewOnly: true,
  *check({ instanceId }, inventory) {
    const instance = inventory.instance(instanceId);
    if (!instance) return;
    const primary = inventory.enisOf(instance).find(({ attachment }) => isPrimary(attachment));
    const automatic = primary?.addresses.find(({ association }) => association && !isElastic(association))?.association;
    // Without its primary interface in sight, an elastic IP cannot be told from an automatic address.
    const publicIp = automatic?.publicIp ?? (primary ? undefined : instance.publicIp);
    if (publicIp === undefined) return;
    yield warn(
      words`After a stop and start the instance will not get a public IPv4 address again; it now has: ${foreign(publicIp)}`,
      words`Associate an elastic IP address with the primary interface if the instance needs a lasting public address.`,
      ...(primary ? [remedyOnEni('associateAddress', primary.id)] : []),
    );
  },
};

const isPrimary = (attachment: Eni['attachment']): boolean =>
  attachment?.networkCard === 0 && attachment.deviceIndex === 0;

export const guestSetup: Rule<AttachInput> = {
  id: 'attach/guest-setup',
  title: words`The operating system of the instance must configure the new interface`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId', 'instanceId'],
  reviewOnly: true,
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair) return;
    const when =
      pair.instance.state === 'running'
        ? words`The instance is running, so its operating system sees the interface at once (hot attach)`
        : words`The instance is not running, so its operating system sees the interface at its next start (warm attach)`;
    const windows = pair.instance.platform?.toLowerCase().startsWith('windows') === true;
    const guest = windows ? 'Windows' : (pair.instance.platform ?? 'Linux or another system, EC2 does not tell which');
    const gateway = words`The gateway of the interface is ${gatewayOf(pair.eni, inventory)}.`;
    yield warn(
      words`${when} and must configure it: ${foreign(guest)}`,
      words`${windows ? onWindows : onOthers} ${gateway}`,
    );
  },
};

const onWindows = words`Windows gets the primary address by DHCP; add secondary addresses, and static routes for networks behind the interface. Guest Set-Up… has the commands.`;

const onOthers = joined(
  [
    words`Amazon Linux configures it automatically (amazon-ec2-net-utils), Ubuntu with cloud-init 24.1 or later if its hotplug is on, SUSE with cloud-netconfig.`,
    words`On other systems, bring the link up, add its addresses, and add a routing table with a rule from each address of the interface.`,
    words`Guest Set-Up… has the commands for each system.`,
  ],
  ' ',
);

const gatewayOf = (eni: Eni, inventory: Inventory): Words => {
  const cidr = inventory.subnet(eni.subnetId)?.cidr;
  return foreign((cidr && addressAt(cidr, 1)) ?? 'the base address of its subnet plus one');
};
