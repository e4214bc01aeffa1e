import type { Connection } from '../../src/aws/connection.ts';
import type { Profile, Profiles } from '../../src/aws/profiles.ts';
import type { Scope } from '../../src/domain/scope.ts';
import type { Platform } from '../../src/services/platform.ts';
import { simulate, type Simulator } from '../../src/simulator/simulate.ts';
import { FakeAccount, noProfiles } from './fakeAccount.ts';
import { openedWindow } from './openedWindow.ts';
import { connectionInto } from './simulatedPlatform.ts';
import { address, eni, named, snapshot } from './snapshot.ts';
import { dialogs, type OpenInput } from './vscode/dialogs.ts';
import { asked, until } from './vscode/person.ts';

export const scopeOfProfile = (profile: string): Scope => ({
  kind: 'profile',
  profile,
  region: 'eu-west-1',
  endpoint: undefined,
});

export const aProfile = (name: string, over: Partial<Profile> = {}): Profile => ({
  name,
  region: 'eu-west-1',
  kind: 'keys',
  accountId: undefined,
  role: undefined,
  source: undefined,
  fault: undefined,
  place: undefined,
  ...over,
});

const accountWith = (name: string, ip: string, id = `eni-0${name}`) =>
  snapshot({ enis: [eni({ id, ...named(name), addresses: [address(ip)] })], readAt: Date.now() });

/** A window in which profiles lead to these accounts; what is asked and how is noted. */
export const findWindow = (
  accounts: Readonly<Record<string, Simulator>>,
  over: Partial<Profiles> = {},
  more: Partial<Platform> = {},
) => {
  const connected: string[] = [];
  const asking = { open: 0 };
  const regionsAsked: (string | undefined)[] = [];
  const refusals = new Map<string, Error>();
  const list = [...Object.keys(accounts).map((name) => aProfile(name)), ...(over.list ?? [])];
  const connect: Platform['connect'] = async (scope, how): Promise<Connection> => {
    const name = scope.kind === 'profile' ? scope.profile : 'demo';
    connected.push(`${name}${how?.quietly ? ' quietly' : ''}`);
    const refusal = refusals.get(name);
    if (refusal) throw refusal;
    const account = accounts[name];
    const connection = account ? connectionInto(account) : new FakeAccount().connection(scope);
    if (!how?.quietly) return { ...connection, scope };
    regionsAsked.push(scope.kind === 'profile' ? scope.region : undefined);
    asking.open += 1;
    return {
      ...connection,
      scope,
      close: () => {
        asking.open -= 1;
        connection.close();
      },
    };
  };
  const window = openedWindow({ connect, profiles: async () => ({ ...noProfiles, ...over, list }), ...more });
  return {
    ...window,
    connected,
    refusals,
    /** The regions that were asked, once for each connection. */
    regionsAsked,
    /** How many connections are open to ask over. */
    asking,
  };
};

export const twoAccounts = () => ({
  prod: simulate(accountWith('prod-1', '10.0.0.7')),
  stage: simulate(accountWith('stage-1', '10.0.0.8')),
});

export const findTitle = (): string => dialogs.input.title ?? '';
export const findLabels = (): readonly string[] => dialogs.input.items.map(({ label }) => label);

/** Types into the search and waits until what is open was looked into. */
export const typed = async (text: string): Promise<OpenInput> => {
  const pick = await asked('Find');
  pick.type(text);
  await until(() => !findTitle().includes('looking'));
  return pick;
};

/** Longer than a key that is held repeats. */
export const held = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 700));
