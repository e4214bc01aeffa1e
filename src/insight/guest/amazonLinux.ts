import { words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';
import type { GuestBlock, GuestSystem } from './guestSystem.ts';
import { checkIp } from './plainIp.ts';
import { asRoot, findByMac } from './shell.ts';

/** Amazon Linux sets interfaces up by itself; what is left is to look, and to hurry it. */
export const amazonLinux2023: GuestSystem = {
  id: 'amazonLinux2023',
  title: words`Amazon Linux 2023`,
  about: [
    words`Nothing is left to do: amazon-ec2-net-utils writes files for systemd-networkd, with the primary address by DHCP, the further ones from the metadata of the instance, a table and rules. It looks again each minute, so a new address takes as long.`,
    words`What it makes lies below /run: it is made anew at each start, and goes with the interface, so nothing has to be taken back. Files in /etc/systemd/network take precedence.`,
  ],
  tried: words`The commands were taken from the program's sources. They were not run: there is no Amazon Linux where the project is tested.`,
  sources: [
    'https://docs.aws.amazon.com/linux/al2023/ug/networking-service.html',
    'https://github.com/amazonlinux/amazon-ec2-net-utils',
  ],
  blocks: (guest) => [
    checkIp(guest),
    run(words`If nothing is there after a minute`, [
      ...findByMac(guest.mac),
      'command -v setup-policy-routes >/dev/null || dnf install -y amazon-ec2-net-utils',
      'systemctl restart "policy-routes@$dev.service"',
      'systemctl start "refresh-policy-routes@$dev.service"',
      'networkctl --no-pager status "$dev"',
    ]),
  ],
};

/** The predecessor of that program, with files for network-scripts. */
export const amazonLinux2: GuestSystem = {
  id: 'amazonLinux2',
  title: words`Amazon Linux 2`,
  about: [
    words`Nothing is left to do: ec2-net-utils writes files in /etc/sysconfig/network-scripts when an interface is attached, and adds the further addresses and the rules at each renewal of its lease.`,
    words`An interface whose file says EC2SYNC=no is left to you: use the tab for any Linux.`,
  ],
  tried: words`The commands were taken from the program's manual. They were not run: there is no Amazon Linux where the project is tested.`,
  sources: [
    'https://github.com/amazonlinux/amazon-ec2-net-utils/tree/1.x',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/best-practices-for-configuring-network-interfaces.html',
  ],
  blocks: (guest) => [
    checkIp(guest),
    run(words`If nothing is there, or a new address is missing`, [
      ...findByMac(guest.mac),
      'command -v ec2ifup >/dev/null || yum install -y ec2-net-utils',
      ...(guest.isPrimary ? [] : ['ec2ifup "$dev"']),
      'ec2ifscan',
    ]),
    ...(guest.isPrimary ? [] : [takeDown(guest)]),
  ],
};

const run = (title: GuestBlock['title'], lines: readonly string[]): GuestBlock => ({
  step: 'setUp',
  title,
  text: asRoot(lines),
});

const takeDown = (guest: GuestInterface): GuestBlock => ({
  step: 'takeBack',
  title: words`Take it back, before the interface is detached`,
  text: asRoot([...findByMac(guest.mac), 'ec2ifdown "$dev"']),
});
