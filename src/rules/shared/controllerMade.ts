import { custodyOf } from '../../domain/custody/custody.ts';
import { makingOf } from '../../domain/custody/making.ts';
import { counted, foreign, words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

/** Those that come with an instance are the instance's. */
const made: ReadonlySet<string> = new Set(['pods', 'trunk']);

/** A free interface that a controller made is free only as long as the controller leaves it alone. */
export const controllerMade: Rule<EniInput> = {
  id: 'interface/controller-made',
  title: words`A controller attaches and deletes the interfaces that it made by itself`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-networking.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const custody = eni && custodyOf(eni, inventory);
    if (!eni || eni.attachment || !custody?.controller || !made.has(custody.controller.serves)) return;
    const title = foreign(custody.controller.title);
    const { node, minutes } = makingOf(eni, inventory);
    if (minutes !== undefined && minutes < 30)
      yield warn(
        words`${title} made the interface ${counted(minutes, words`minute`, words`minutes`)} ago and may be about to attach it: ${foreign(eni.id)}`,
        words`Wait half an hour, then refresh.`,
      );
    else if (node !== undefined)
      yield warn(
        words`${title} made the interface for a node that is there, and may attach it at any time: ${foreign(node.id)}`,
        words`Let the cluster release it, or remove the node first.`,
      );
    else
      yield warn(
        words`${title} made the interface for a node that is not there, and may still delete it: ${foreign(eni.id)}`,
        words`Make sure that no cluster uses it: ${foreign(custody.holder?.name ?? 'its name is not known')}.`,
      );
  },
};
