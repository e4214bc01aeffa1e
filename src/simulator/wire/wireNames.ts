import type { NormalizedSchema } from '@smithy/core/schema';

/** What a structure member is called in a request: its `ec2QueryName`, else its `xmlName` or own name with a capital. */
export const requestName = (memberName: string, member: NormalizedSchema): string => {
  const { ec2QueryName, xmlName } = member.getMergedTraits();
  if (typeof ec2QueryName === 'string') return ec2QueryName;
  const name = xmlName ?? memberName;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** What a structure member is called in a response: its `xmlName`, else its own name. */
export const responseName = (memberName: string, member: NormalizedSchema): string =>
  member.getMemberTraits().xmlName ?? memberName;

/** What each member of a list is called in a response: `item` throughout EC2. */
export const itemName = (list: NormalizedSchema): string => list.getValueSchema().getMergedTraits().xmlName ?? 'member';
