import { keyOf, type Regard } from '../../domain/regard.ts';
import type { View } from '../../domain/view.ts';
import type { ActionName, Actions, Call } from '../actions.ts';
import { namedByAddresses } from './addresses.ts';
import { namedByAttributes } from './attributes.ts';
import { namedByElasticIps } from './elasticIps.ts';
import { namedByInterfaces } from './interfaces.ts';
import type { NamedOf } from './named.ts';
import { namedByOthers } from './others.ts';

const named: NamedOf<Actions> = {
  ...namedByInterfaces,
  ...namedByAddresses,
  ...namedByElasticIps,
  ...namedByAttributes,
  ...namedByOthers,
};

/** The things that a call names, or takes something from, each once. See {@link NamedOf}. */
export const namedBy = (call: Call, view: View): readonly Regard[] => [
  ...new Map(namedByCall(call, view).map((regard) => [keyOf(regard), regard])).values(),
];

const namedByCall = <A extends ActionName>(
  { action, input }: { readonly action: A; readonly input: Actions[A]['input'] },
  view: View,
): readonly Regard[] => named[action](input, view);
