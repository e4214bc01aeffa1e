import { randomUUID } from 'node:crypto';
import { refusalAnswer, type QueryEndpoint, queryEndpoint } from './endpoint.ts';
import { Faults } from './faults.ts';
import { handlerOf, type InMemoryHandler } from './handler.ts';
import { Iam } from './identity/iam.ts';
import { Sessions } from './identity/sessions.ts';
import type { Signature } from './identity/signature.ts';
import type { IdentityCenter } from './identityCenter/identityCenter.ts';
import type { AccountRegion, Beginning, World } from './world.ts';
import type { Refusal } from './refusal.ts';
import { isKnownRegion, optInStatusOf } from './regionFacts.ts';
import { serviceRefusals } from './serviceRefusals.ts';
import { simulate, type Simulator, type SimulatorOptions } from './simulate.ts';
import { regionDisabled, stsRefusals } from './sts/stsRefusals.ts';
import { stsVersion } from './sts/sts.ts';
import type { WebEndpoint } from './httpMessages.ts';
import { writeStsRefusal } from './wire/writeRefusal.ts';
import { TransferDesk } from './transferDesk.ts';
import { hex } from './worlds/naming.ts';

export type CloudOptions = SimulatorOptions & {
  /** The place of requests that are not signed; and the account of keys that name none. */
  readonly home: AccountRegion;
  /** Asked once for each place, when its first request comes. */
  readonly beginningOf: (place: AccountRegion) => Beginning | Promise<Beginning>;
  /** Where the person of the accounts signs in; made over the cloud's own sessions. */
  readonly centerOver?: ((sessions: Sessions) => IdentityCenter) | undefined;
};

/** AWS as far as the product asks it: an EC2 for each account and region, one STS, and perhaps a place to sign in. */
export type Cloud = {
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly iam: Iam;
  readonly center: IdentityCenter | undefined;
  /** Whether temporary keys were given out here. */
  readonly isIssued: (accessKeyId: string) => boolean;
  /** Paths of the place to sign in, which is asked without keys. */
  readonly isUnsigned: (path: string) => boolean;
  readonly simulatorAt: (place: AccountRegion) => Promise<Simulator>;
  readonly endpoint: QueryEndpoint;
  readonly web: WebEndpoint;
  readonly requestHandler: InMemoryHandler;
};

/** Account and region of each request are those of its signature. Each place is made at its first request. */
export const simulateCloud = ({ home, beginningOf, centerOver, ...options }: CloudOptions): Cloud => {
  const faults = new Faults(options.latencyMs);
  const sessions = new Sessions({ ...home, clock: options.clock });
  const iam = new Iam();
  const center = centerOver?.(sessions);
  const enabledRegions = new Set([...(options.enabledRegions ?? []), home.region]);
  const desk = new TransferDesk<World>();
  const made = new Map<string, Promise<Simulator>>();
  const make = async (place: AccountRegion): Promise<Simulator> => {
    const { snapshot, prepare } = await beginningOf(place);
    // Ids are nobody else's in all of AWS.
    const marked = { ...options, desk, enabledRegions, place: hex(`place:${place.accountId}:${place.region}`, 8) };
    const simulator = simulate(snapshot, marked, { faults, sessions, iam });
    prepare?.(simulator.world);
    return simulator;
  };
  const simulatorAt = (place: AccountRegion): Promise<Simulator> => {
    const key = `${place.accountId} ${place.region}`;
    const known = made.get(key);
    if (known) return known;
    // A place that could not be made is made at the next request.
    const simulator = make(place).catch((error: unknown) => {
      made.delete(key);
      throw error;
    });
    made.set(key, simulator);
    return simulator;
  };

  const isEnabled = (region: string): boolean => optInStatusOf(region, enabledRegions) !== 'not-opted-in';
  const ec2Place = (signature: Signature | undefined): AccountRegion | Refusal => {
    const { region = home.region } = signature ?? {};
    const caller = sessions.callerOf(signature);
    // So EC2 answers where it knows nobody: for unknown keys, and in regions that the account has not enabled.
    if (!isKnownRegion(region)) return serviceRefusals.AuthFailure;
    if (caller.kind === 'expired') return serviceRefusals.RequestExpired;
    if (caller.kind === 'unknown' || !isEnabled(region)) return serviceRefusals.AuthFailure;
    return { accountId: caller.principal.accountId, region };
  };
  const stsRefusal = (signature: Signature | undefined): Refusal | undefined => {
    const { region = home.region } = signature ?? {};
    if (!isKnownRegion(region)) return stsRefusals.wrongRegion;
    const caller = sessions.callerOf(signature);
    if (caller.kind !== 'known' || isEnabled(region)) return undefined;
    return regionDisabled(caller.principal.accountId);
  };

  const endpoint: QueryEndpoint = async (form, signature) => {
    if (isForSts(form)) {
      const refusal = stsRefusal(signature);
      if (refusal) return refusalAnswer(refusal, randomUUID(), writeStsRefusal);
      // STS is one for all; any place's does.
      return (await simulatorAt(home)).endpoint(form, signature);
    }
    const place = ec2Place(signature);
    return 'code' in place ? refusalAnswer(place, randomUUID()) : (await simulatorAt(place)).endpoint(form, signature);
  };
  const query = queryEndpoint(endpoint);
  const web: WebEndpoint = async (request) => center?.answer(request) ?? query(request);
  return {
    faults,
    sessions,
    iam,
    center,
    isIssued: (accessKeyId) => sessions.has(accessKeyId),
    isUnsigned: (path) => center?.isOwn(path) ?? false,
    simulatorAt,
    endpoint,
    web,
    requestHandler: handlerOf(web, faults),
  };
};

const isForSts = (form: string): boolean => new RegExp(`(?:^|&)Version=${stsVersion}(?:&|$)`).test(form);
