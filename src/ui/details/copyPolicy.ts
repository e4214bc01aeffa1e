import { env } from 'vscode';
import { denialsIn, policyFor } from '../../domain/iamPolicy.ts';
import type { Denial } from '../../domain/problem.ts';
import { list } from '../../domain/factShapes.ts';
import { fitting, maybe, record, text } from '../../domain/shape.ts';
import { words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Command } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { flash } from '../door/statusItem.ts';
import { openFor } from '../shared/openFor.ts';

/**
 * Copies the least policy that allows what was denied: what the message of a problem carries, else all that was denied in the account, also
 * where it was called on the row of one part.
 */
export const copyPolicy: Command = async ({ session }, argument) => {
  const carried = fitting(list(record({ iamAction: text, by: maybe(text) })), argument);
  const open = carried ? undefined : await openFor(session, argument);
  // Why there is none has been told.
  if (!carried && !open) return;
  const denied = carried ?? (open && deniedIn(open)) ?? [];
  const policy = policyFor(denied);
  if (policy === undefined) {
    tell.info(
      denied.length > 0
        ? words`No policy helps: what is missing is denied outright by another one`
        : words`Nothing was denied here`,
    );
    return;
  }
  await env.clipboard.writeText(policy);
  flash(words`Copied: the IAM policy that is missing`, 3000);
};

const deniedIn = ({ store: { settled, inventory } }: OpenScope): readonly Denial[] =>
  (settled.kind === 'failed' ? settled.problem.denied : undefined) ?? denialsIn(inventory?.snapshot.gaps ?? []);
