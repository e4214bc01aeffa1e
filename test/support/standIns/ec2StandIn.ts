import type { HttpAnswer } from '../../../src/simulator/httpAnswer.ts';
import { refusalAnswer } from '../../../src/simulator/endpoint.ts';
import type { Sessions } from '../../../src/simulator/identity/sessions.ts';
import { signatureOf } from '../../../src/simulator/identity/signature.ts';
import { serviceRefusals } from '../../../src/simulator/serviceRefusals.ts';
import { simulate, type Simulator } from '../../../src/simulator/simulate.ts';
import type { WebRequest } from '../../../src/simulator/webRequest.ts';
import { emptySnapshot } from '../../../src/simulator/worlds/empty.ts';

/** An EC2 with nothing in it, for each account and region one. It knows whose keys have run out. */
export const ec2StandIn = (sessions: Sessions): ((request: WebRequest) => Promise<HttpAnswer | undefined>) => {
  const worlds = new Map<string, Simulator>();
  const worldOf = (accountId: string, region: string): Simulator => {
    const key = `${accountId} ${region}`;
    const world = worlds.get(key) ?? simulate({ ...emptySnapshot(), accountId, region });
    worlds.set(key, world);
    return world;
  };
  return async ({ headers, query, body }) => {
    const signature = signatureOf(headers, query);
    const caller = sessions.callerOf(signature);
    if (caller.kind === 'expired') return refusalAnswer(serviceRefusals.RequestExpired, 'req-1');
    if (caller.kind === 'unknown') return refusalAnswer(serviceRefusals.AuthFailure, 'req-1');
    return worldOf(caller.principal.accountId, signature?.region ?? 'us-east-1').endpoint(body);
  };
};
