import { isProblemError } from '../domain/errors.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import type { Platform } from './platform.ts';

/**
 * What an error means for a person: the explanation that it carries, else the platform's. Never rejects for an error
 * that nobody knows.
 */
export const problemOf = async (
  error: unknown,
  scope: Scope,
  { explain }: Pick<Platform, 'explain'>,
): Promise<Problem> => (isProblemError(error) ? error.problem : explain(error, scope));
