import type { Gap } from './model.ts';

/**
 * Why a part could not be read. `passing`: throttling, trouble of EC2's own or of the network, an answer that cannot be read, so that
 * the reason may be gone at the next read. `refused`: the caller may not. `unknown`: the endpoint does not know the request.
 * `endless`: the answer had no end that the product waits for.
 */
export type GapKind = 'passing' | 'refused' | 'unknown' | 'endless';

/** What kind of reason kept a part from being read, by EC2's code; any code that is not listed counts as passing. */
export const gapKind = ({ code }: Pick<Gap, 'code'>): GapKind => lasting.get(code) ?? 'passing';

/** Whether trying again may help; what an earlier read told of the part is then still the best that is known. */
export const isPassing = (gap: Pick<Gap, 'code'>): boolean => gapKind(gap) === 'passing';

/** Whether a policy denies the call outright, so that allowing it elsewhere does not help. */
export const isExplicitDeny = ({ deniedBy }: Gap): boolean => deniedBy !== undefined;

const codes: { readonly [K in Exclude<GapKind, 'passing'>]: readonly string[] } = {
  refused: [
    'UnauthorizedOperation',
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'OptInRequired',
    'PendingVerification',
    'Blocked',
  ],
  unknown: [
    'UnknownParameter',
    'InvalidAction',
    'InvalidParameter',
    'InvalidParameterValue',
    'InvalidParameterCombination',
    'UnsupportedOperation',
    'Unsupported',
    'NotImplemented',
  ],
  endless: ['EndlessPages', 'TooManyThings', 'TooManyBytes', 'AnswerTooLarge', 'ValueTooLarge'],
};

const kinds = ['refused', 'unknown', 'endless'] as const;

const lasting: ReadonlyMap<string, GapKind> = new Map(
  kinds.flatMap((kind) => codes[kind].map((code) => [code, kind] as const)),
);
