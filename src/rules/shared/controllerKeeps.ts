import { custodyOf } from '../../domain/custody/custody.ts';
import { markOn } from '../../domain/custody/controllerMark.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

/** Those whose interfaces a program goes on looking after; what comes with an instance is the instance's. */
const kept: ReadonlySet<string> = new Set(['pods', 'trunk']);

/** Warns of a change to an interface that a controller looks after; `what` is what changes: `its security groups`. */
export const controllerKeeps = (id: string, what: Words): Rule<EniInput> => ({
  id,
  title: words`A controller sets up the interfaces that it made, and relies on that`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-networking.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const custody = eni && custodyOf(eni, inventory);
    if (!eni || !custody?.controller || !kept.has(custody.controller.serves)) return;
    const title = foreign(custody.controller.title);
    yield warn(
      words`${title} looks after the interface, and may set ${what} back or break: ${foreign(eni.id)}`,
      words`Change it in the settings of ${title} instead.`,
    );
  },
});

/** Some controllers know their interfaces by the description alone. */
export const knownByDescription: Rule<EniInput> = {
  id: 'description/controller',
  title: words`A controller finds its interfaces by their description`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-networking.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const mark = eni && markOn(eni);
    if (!eni || !mark?.controller.writes?.test(eni.description)) return;
    const title = foreign(mark.controller.title);
    yield warn(
      words`${title} finds the interface by its description, and then no longer releases or deletes it: ${foreign(eni.id)}`,
      words`Use a tag for notes of your own.`,
    );
  },
};
