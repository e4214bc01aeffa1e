import type { Inventory } from '../../domain/inventory.ts';
import { foreign, noWords, words } from '../../domain/words.ts';
import { freeIpv4 } from '../../rules/shared/freeIpv4.ts';
import { ipv4PlaceOf, type CreateInput, type NewEni } from '../../rules/newInterface/newEni.ts';
import { addressRequestOf, addressTextHelp, addressTextRefusal } from '../choices/addressText.ts';
import type { Question } from '../question.ts';

/** The fields that the addresses of a new interface are asked for in, whatever operation makes it. */
type Asked = NewEni & Pick<CreateInput, 'primaryBy'>;

const hasIpv4 = (known: Partial<Asked>, inventory: Inventory): boolean => ipv4PlaceOf(known, inventory) !== undefined;

export const whoChoosesIpv4: Question<Asked, 'primaryBy'> = {
  kind: 'choice',
  field: 'primaryBy',
  title: words`Select the primary IPv4 address`,
  placeholder: words`It cannot be changed later`,
  empty: noWords,
  when: hasIpv4,
  choices: (known, inventory) => [
    {
      value: 'ec2',
      label: words`Automatic`,
      description: words`EC2 chooses a free address from the subnet`,
      icon: 'sparkle',
    },
    {
      value: 'hand',
      label: words`Specific address`,
      description: words`next free: ${foreign(nextFree(known, inventory) || 'none')}`,
      icon: 'edit',
    },
  ],
};

export const whichPrimaryIpv4: Question<Asked, 'privateIp'> = {
  kind: 'text',
  field: 'privateIp',
  title: words`Enter the address`,
  placeholder: words`A free IPv4 address in the subnet`,
  when: (known, inventory) => hasIpv4(known, inventory) && known.primaryBy === 'hand',
  initial: nextFree,
  parse: (text) => text.trim(),
};

export const whichIpv4: Question<Asked, 'ipv4'> = {
  kind: 'text',
  field: 'ipv4',
  title: words`Enter the secondary IPv4 addresses`,
  placeholder: addressTextHelp,
  when: hasIpv4,
  validate: (text) => addressTextRefusal(text),
  parse: (text) => addressRequestOf(text),
};

export const whichIpv6: Question<Asked, 'ipv6'> = {
  kind: 'text',
  field: 'ipv6',
  title: words`Enter the IPv6 addresses`,
  placeholder: addressTextHelp,
  when: ({ subnetId, interfaceType }, inventory) =>
    interfaceType !== 'efa-only' && (inventory.subnet(subnetId)?.ipv6Cidrs.length ?? 0) > 0,
  initial: ({ subnetId }, inventory) => {
    const subnet = inventory.subnet(subnetId);
    return subnet?.assignIpv6OnCreation || subnet?.ipv6Native ? '1' : '';
  },
  validate: (text) => addressTextRefusal(text),
  parse: (text) => addressRequestOf(text),
};

/** The lowest address of the subnet that nobody is known to hold; empty when there is none. */
function nextFree(known: Partial<Asked>, inventory: Inventory): string {
  const place = ipv4PlaceOf(known, inventory);
  if (!place) return '';
  const next = freeIpv4(place.subnet, inventory).next();
  return next.done === true ? '' : next.value;
}
