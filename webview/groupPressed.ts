import type { State } from './state.ts';
import { nodeOf, vpcIdOf } from './view/sceneIndex.ts';

/** What a press on a security group of the selection asks for: who shares it, and at the second press who shares any of them. */
export const groupPressed = (
  { picture, selection, group }: State,
  name: string,
): Pick<State, 'lens' | 'only' | 'group'> | undefined => {
  const node = picture && selection && nodeOf(picture.index, selection);
  const vpcId = node === undefined ? undefined : vpcIdOf(picture?.index, node);
  if (vpcId === undefined) return undefined;
  const isSame = group?.name === name && group.vpcId === vpcId;
  return { lens: 'groups', only: undefined, group: isSame ? undefined : { vpcId, name } };
};
