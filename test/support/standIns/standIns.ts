import type { HttpAnswer, WebRequest } from '../../../src/simulator/httpMessages.ts';
import { simulateCloud } from '../../../src/simulator/cloud.ts';
import { refusalAnswer } from '../../../src/simulator/endpoint.ts';
import type { Iam } from '../../../src/simulator/identity/iam.ts';
import type { Sessions } from '../../../src/simulator/identity/sessions.ts';
import { signatureOf } from '../../../src/simulator/identity/signature.ts';
import { IdentityCenter } from '../../../src/simulator/identityCenter/identityCenter.ts';
import { stsRefusals } from '../../../src/simulator/sts/stsRefusals.ts';
import { writeStsRefusal } from '../../../src/simulator/wire/writeRefusal.ts';
import { emptySnapshot } from '../../../src/simulator/worlds/defaultVpc.ts';
import { askedOf, type Asked } from './asked.ts';
import { ConsoleSignIn } from './consoleSignIn.ts';
import { ContainerCredentials, containerHosts } from './containerCredentials.ts';
import { directoryOf } from './directoryOf.ts';
import { InstanceMetadata, metadataHosts } from './instanceMetadata.ts';
import { ledHome } from './ledHome.ts';

/** What is said in place of the usual answer: status and body, nothing at all, or the usual after all. */
export type Said = { readonly status: number; readonly body: string } | 'silence' | 'usual';

/**
 * AWS on this machine, as far as credentials go, written from its documentation: STS, portal and token service of IAM Identity
 * Center, the sign-in of `aws login`, instance metadata, container credentials, and an EC2 with nothing in it. All HTTPS requests
 * of the process are led there; nothing leaves.
 */
export type StandIns = {
  /** For settings of an endpoint; every service is behind it. */
  readonly url: string;
  readonly asked: Asked[];
  /** `host action`, each once, in the order of first asking. */
  readonly hosts: () => readonly string[];
  readonly hostsOf: (action: string) => readonly string[];
  readonly count: (action: string) => number;
  /** In place of the usual answers of an action, until it is called again. */
  readonly answer: (action: string, answer: (asked: Asked) => Said) => void;
  /** Keeps the answers of an action back until this resolves. */
  readonly hold: (action: string, until: () => Promise<void>) => void;
  /** Names that no name server knows, each with the tries to reach it. */
  readonly lost: Map<string, number>;
  readonly iam: Iam;
  readonly sessions: Sessions;
  /** In us-east-1. */
  readonly center: IdentityCenter;
  readonly metadata: InstanceMetadata;
  readonly container: ContainerCredentials;
  readonly signIn: ConsoleSignIn;
  readonly close: () => Promise<void>;
};

export const standIns = async ({ clock = Date.now }: { readonly clock?: () => number } = {}): Promise<StandIns> => {
  const cloud = simulateCloud({
    home: { accountId: '111122223333', region: 'us-east-1' },
    beginningOf: (place) => ({ snapshot: emptySnapshot(place) }),
    clock,
  });
  const { sessions, iam } = cloud;
  const center = new IdentityCenter(directoryOf('us-east-1'), sessions);
  const [metadata, container, signIn] = [
    new InstanceMetadata(sessions),
    new ContainerCredentials(sessions),
    new ConsoleSignIn(sessions),
  ];
  const asked: Asked[] = [];
  const answers = new Map<string, (asked: Asked) => Said>();
  const held = new Map<string, () => Promise<void>>();

  const usual = (request: WebRequest): HttpAnswer | undefined | Promise<HttpAnswer | undefined> => {
    if (metadataHosts.includes(request.host)) return metadata.answer(request);
    if (containerHosts.includes(request.host)) return container.answer(request);
    if (request.path === '/v1/token') return signIn.answer(request);
    if (isElsewhere(request)) return refusalAnswer(stsRefusals.wrongRegion, 'req-1', writeStsRefusal);
    return centerOf(request.host).answer(request) ?? cloud.web(request);
  };
  const others = new Map<string, IdentityCenter>();
  /** Each region has a portal and a token service; the instance of the person is in one of them. */
  const centerOf = (host: string): IdentityCenter => {
    const region = /^(?:portal\.sso|oidc)\.([a-z0-9-]+)\./.exec(host)?.[1] ?? center.directory.region;
    if (region === center.directory.region) return center;
    const other = others.get(region) ?? new IdentityCenter(directoryOf(region, []), sessions);
    others.set(region, other);
    return other;
  };

  const home = await ledHome(async (request) => {
    const one = askedOf(request);
    asked.push(one);
    await held.get(one.action)?.();
    const said = answers.get(one.action)?.(one) ?? 'usual';
    if (said === 'silence') return undefined;
    return said === 'usual' ? usual(request) : { ...said, headers: { 'content-type': typeOf(said.body) } };
  });
  const hosts = () => [...new Set(asked.map(({ host, action }) => `${host} ${action}`))];
  return {
    url: home.url,
    asked,
    hosts,
    lost: home.lost,
    iam,
    sessions,
    center,
    metadata,
    container,
    signIn,
    hostsOf: (action) => [...new Set(asked.flatMap((one) => (one.action === action ? [one.host] : [])))],
    count: (action) => asked.filter((one) => one.action === action).length,
    answer: (action, answer) => void answers.set(action, answer),
    hold: (action, until) => void held.set(action, until),
    close: home.close,
  };
};

/** A request to STS that is signed for another region than the one whose host it is sent to. */
const isElsewhere = ({ host, headers, query }: WebRequest): boolean => {
  const own = /^sts(?:-fips)?\.([a-z]+(?:-[a-z]+)+-\d+)\./.exec(host)?.[1];
  const region = signatureOf(headers, query)?.region;
  return own !== undefined && region !== undefined && own !== region;
};

const typeOf = (body: string): string => (body.startsWith('{') ? 'application/json' : 'text/xml');
