import { foreign, foreignList, words } from '../../domain/words.ts';
import type { InstanceActions } from '../../operations/actions/instances.ts';
import { eniName, subnetName, type SentencesOf } from './sentence.ts';

export const instanceSentences: SentencesOf<InstanceActions> = {
  runInstance: ({ instanceType, imageId, interfaces }, inventory) => {
    const list = interfaces.map((wanted) => {
      const what =
        wanted.kind === 'existing'
          ? eniName(wanted.eniId, inventory)
          : `a new interface in ${subnetName(wanted.subnetId, inventory)}`;
      return `${what} as eth${wanted.deviceIndex} on network card ${wanted.networkCard}`;
    });
    return words`Launch ${foreign(instanceType)} from ${foreign(imageId)} with ${foreignList(list)}`;
  },
};
