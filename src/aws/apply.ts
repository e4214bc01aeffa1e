import { DescribeNetworkInterfacesCommand, type EC2Client } from '@aws-sdk/client-ec2';
import type { Eni } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import type { Ec2 } from '../operations/actions.ts';
import { senders } from './calls.ts';
import type { ApplyOptions } from './connection.ts';
import { codeOf, explain, isAbort, toProblemError } from './explain.ts';
import { eniOf } from './mapping/eni.ts';
import { waitUntil } from './wait.ts';

/** EC2's writes, each resolving when EC2 shows the change. Rejects with a ProblemError or an AbortError. */
export const ec2Over = (ec2: EC2Client, scope: Scope, options: ApplyOptions): Ec2 => {
  const applying: Applying = { ec2, scope, options };
  return {
    attachInterface: (input) =>
      explained(scope, async () => {
        const output = await senders.attachInterface(ec2, input, options);
        await shown(applying, {
          eniId: input.eniId,
          step: 'Waiting until EC2 shows it attached',
          late: 'EC2 has taken the request, but does not show the interface attached yet',
          // An interface that stays unknown cannot have been attached.
          whenGone: 'fail',
          is: ({ attachment }) => attachment?.status === 'attached' && attachment.instanceId === input.instanceId,
        });
        return output;
      }),
    detachInterface: (input) =>
      explained(scope, async () => {
        const output = await senders.detachInterface(ec2, input, options);
        await shown(applying, {
          eniId: input.eniId,
          step: 'Waiting until EC2 shows it detached',
          late: 'EC2 has taken the request, but does not show the interface detached yet',
          whenGone: 'done',
          is: ({ attachment, status }) => status === 'available' || (attachment?.id ?? '') !== input.attachmentId,
        });
        return output;
      }),
  };
};

type Applying = { readonly ec2: EC2Client; readonly scope: Scope; readonly options: ApplyOptions };

type Expected = {
  readonly eniId: string;
  readonly step: string;
  readonly late: string;
  /** What it means when EC2 does not know the interface for longer than it may lag behind. */
  readonly whenGone: 'fail' | 'done';
  readonly is: (eni: Eni) => boolean;
};

/** Just after a change EC2 may not know an id that exists; that long it is not believed. */
const unknownForMs = 15_000;

const shown = async ({ ec2, scope, options }: Applying, expected: Expected): Promise<void> => {
  const { signal, onStep } = options;
  const began = Date.now();
  onStep?.(expected.step);
  const look = async (): Promise<boolean> => {
    try {
      const eni = await lookUp(ec2, expected.eniId, signal);
      return eni !== undefined && expected.is(eni);
    } catch (error) {
      if (isAbort(error)) throw error;
      const code = codeOf(error) ?? '';
      if (passing.has(code)) return false;
      if (code !== notFound) throw unseen(error, scope);
      if (Date.now() - began < unknownForMs) return false;
      if (expected.whenGone === 'done') return true;
      throw error;
    }
  };
  await waitUntil({ look, signal, late: () => new ProblemError(lateProblem(expected)) });
};

const lookUp = async (ec2: EC2Client, eniId: string, signal: AbortSignal | undefined): Promise<Eni | undefined> => {
  const command = new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [eniId] });
  const answer = await ec2.send(command, signal ? { abortSignal: signal } : {});
  return answer.NetworkInterfaces?.map(eniOf).find((eni) => eni.id === eniId);
};

const notFound = 'InvalidNetworkInterfaceID.NotFound';

/** Troubles that pass: the change was asked for, so it is worth looking again. */
const passing: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'InternalError',
  'Unavailable',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
]);

const lateProblem = ({ late, eniId }: Expected) => ({
  message: `${late}: ${eniId}`,
  remedy: 'It may still happen: refresh in a minute to see, before you ask again.',
  code: 'NotShownYet',
  requestId: undefined,
  mend: 'none' as const,
});

/** The request itself succeeded; only its effect cannot be watched. */
const unseen = (error: unknown, scope: Scope): ProblemError => {
  const problem = explain(error, scope, 'ec2:DescribeNetworkInterfaces');
  const message = `EC2 has taken the request, but what came of it cannot be seen: ${problem.message}`;
  return new ProblemError({ ...problem, message }, { cause: error });
};

const explained = async <Output>(scope: Scope, work: () => Promise<Output>): Promise<Output> => {
  try {
    return await work();
  } catch (error) {
    throw toProblemError(error, scope);
  }
};
