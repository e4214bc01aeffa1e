import type { Gap, SnapshotPart } from './model.ts';

/**
 * Why a part could not be read. `passing`: throttling, trouble of EC2's own or of the network, an answer that cannot be read, so that
 * the reason may be gone at the next read. `refused`: the caller may not. `unknown`: the endpoint does not know the request.
 * `endless`: the answer had no end that the product waits for. `reading`: it is being read, and has not all come. `older`: the account was
 * saved by a version that did not read the part.
 */
export type GapKind = 'passing' | 'refused' | 'unknown' | 'endless' | 'reading' | 'older';

/** What kind of reason kept a part from being read, by EC2's code; any code that is not listed counts as passing. */
export const gapKind = ({ code }: Pick<Gap, 'code'>): GapKind => lasting.get(code) ?? 'passing';

/** Whether trying again may help; what an earlier read told of the part is then still the best that is known. */
export const isPassing = (gap: Pick<Gap, 'code'>): boolean => gapKind(gap) === 'passing';

/** Whether a policy denies the call outright, so that allowing it elsewhere does not help. */
export const isExplicitDeny = ({ deniedBy }: Gap): boolean => deniedBy !== undefined;

/** The gap of a part of which the read goes on. No snapshot that a read ended with has one. */
export const notReadYet = (part: SnapshotPart): Gap => ({
  part,
  iamAction: '',
  code: 'NotReadYet',
  message: 'it has not been read yet',
});

/** Whether the part is still on its way: what is not here is not read yet. */
export const isReading = (gap: Gap | undefined): boolean => gap?.code === 'NotReadYet';

/** The gap of a part that a file of an earlier version does not hold. */
export const notInFile = (part: SnapshotPart): Gap => ({
  part,
  iamAction: '',
  code: 'NotInFile',
  message: 'an earlier version of ENI Explorer saved this, and did not read it',
});

/** Whether the part was not asked for when the account was saved. */
export const isOlder = (gap: Gap): boolean => gapKind(gap) === 'older';

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
  reading: ['NotReadYet'],
  older: ['NotInFile'],
};

const kinds = ['refused', 'unknown', 'endless', 'reading', 'older'] as const;

const lasting: ReadonlyMap<string, GapKind> = new Map(
  kinds.flatMap((kind) => codes[kind].map((code) => [code, kind] as const)),
);
