import type { AccountScope } from '../../domain/scope.ts';
import { signInBy } from '../scopes/signInBy.ts';
import type { Session } from '../shared/session.ts';

/**
 * Signs in to what the credentials of a scope start from. False where there is nothing to sign in to from here: then the account is opened, which
 * says what is wrong with it and offers what resolves that.
 */
export const signInForScope = async (session: Session, scope: AccountScope): Promise<boolean> => {
  const way = scope.kind === 'profile' ? await session.platform.signIn(scope) : undefined;
  if (way?.kind !== 'identityCenter') {
    await session.open(scope);
    return false;
  }
  await signInBy(way);
  return true;
};
