import type { Inventory } from '../domain/inventory.ts';
import type { Gap, SnapshotPart } from '../domain/model.ts';

/**
 * The gap that may be the reason why a twin refused: it has only what could be read, and misses the rest as if it did not
 * exist. Undefined when the refusal has nothing to do with what is missing, so that EC2 would say the same.
 */
export const gapCausing = (code: string | undefined, inventory: Inventory): Gap | undefined => {
  const missing = parts.find(({ codes }) => code !== undefined && codes.test(code));
  return missing && inventory.gap(missing.part);
};

/** What a twin says when a part of the account is not there. An id that does not look like EC2's it calls malformed. */
const parts: readonly { readonly part: SnapshotPart; readonly codes: RegExp }[] = [
  { part: 'vpcs', codes: /^InvalidVpcI[dD]\./ },
  { part: 'subnets', codes: /^InvalidSubnetI[dD]\./ },
  { part: 'instances', codes: /^InvalidInstanceI[dD]\./ },
  { part: 'enis', codes: /^Invalid(?:NetworkInterface|NetworkInterfaceAttachment|Attachment)I[dD]\./ },
  { part: 'securityGroups', codes: /^InvalidGroup(?:I[dD])?\./ },
  { part: 'addresses', codes: /^Invalid(?:Allocation|Association)I[dD]\.|^InvalidAddress\.|^InvalidAddressID\./ },
  { part: 'internetGateways', codes: /^Gateway\.NotAttached$/ },
];
