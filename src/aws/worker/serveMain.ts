import type { ApplyOptions, ReadOptions } from '../connection.ts';
import { connect, type LocalConnection } from '../connect.ts';
import type { Call } from '../../actions/ec2.ts';
import { partNames } from '../../domain/snapshotShape.ts';
import type { Person } from '../credentials/way.ts';
import { accountRegions } from '../accountRegions.ts';
import { regionsInUse } from '../regionsInUse.ts';
import type { MainAsks, ToMain, WhoIsAsked, WorkerAsks } from './asks.ts';
import { Peer, type Answers, type Port } from './peer.ts';
import { relayedHandler } from './relay.ts';
import { Packer, packsOf } from './packing.ts';
import { RowSender } from './rowSender.ts';

/** Opens connections for the main thread, and answers what it asks of them. */
export const serveMain = (port: Port): void => {
  /** Each opens or throws what opening it has thrown. */
  const connections = new Map<number, () => LocalConnection>();
  const of = (connection: number): LocalConnection => {
    const opened = connections.get(connection);
    if (!opened) throw new Error('No such connection');
    return opened();
  };
  const answers: Answers<WorkerAsks> = {
    open: async ({ connection, ...input }) => void connections.set(connection, opening(main, connection, input)),
    close: async ({ connection }) => {
      const opened = connections.get(connection);
      connections.delete(connection);
      if (opened) closed(opened);
    },
    end: async () => {
      for (const opened of connections.values()) closed(opened);
      // Of the thread alone.
      process.exit();
    },
    read: async ({ connection, during }, { signal }) => {
      const rows = new RowSender(main, during);
      const options: ReadOptions = {
        signal,
        onProgress: (progress) => main.tell('progress', { during, progress }),
        onRead: (slice) => signal.aborted || rows.take(slice),
      };
      const end = await of(connection).readRegion(options);
      await rows.rest();
      return end;
    },
    readThings: async ({ connection, query }, { signal }) => of(connection).readThings(query, { signal }),
    describe: async ({ connection, asked }, { signal }) => {
      const { things, ...answer } = await of(connection).describe(asked, signal);
      return { ...answer, packs: packsOf(things) };
    },
    readPortion: async ({ connection, query }, { signal }) => {
      const { things, ...portion } = await of(connection).readPortion(query, signal);
      const packer = new Packer();
      const parts = partNames.flatMap((part) => {
        const read = things[part];
        return read ? [{ part, packs: packsOf(read, packer) }] : [];
      });
      return { ...portion, parts };
    },
    interfaceAttributes: async ({ connection, eniId }, { signal }) => of(connection).interfaceAttributes(eniId, signal),
    write: async ({ connection, during, call, isHeld }, { signal }) => {
      const options: ApplyOptions = {
        signal,
        onStep: (step) => main.tell('step', { during, step }),
        onAnswered: (_call, answer) => main.ask('answered', { during, answer }),
        onShown: (shown) => main.tell('shown', { during, shown }),
        ...(isHeld ? { beforeSend: () => main.ask('beforeSend', { during }) } : {}),
      };
      return written(of(connection), call, options);
    },
    lookUp: async ({ connection, sent }, { signal }) => of(connection).lookUp(sent, signal),
    dryRun: async ({ connection, call }) => of(connection).dryRun(call),
    accountRegions: async ({ scope, person }, { signal }) =>
      accountRegions(scope, { signal, sockets: () => relayedHandler(main), person: personAt(main, person) }),
    regionsInUse: async ({ during, scope, person }, { signal }) =>
      regionsInUse(scope, {
        signal,
        sockets: () => relayedHandler(main),
        person: personAt(main, person),
        onRegion: (use, count) => main.tell('region', { during, use, of: count }),
      }),
  };
  const main = new Peer<MainAsks, WorkerAsks>(port, answers);
};

/** Nothing is to be closed of what could not be opened. */
const closed = (opened: () => LocalConnection): void => {
  try {
    opened().close();
  } catch {
    // Its first use has told why.
  }
};

const written = (connection: LocalConnection, { action, input }: Call, options: ApplyOptions): Promise<unknown> => {
  // The action and its own input are one member of the union of calls, as they were sent.
  const write = connection.ec2(options)[action] as (of: Call['input']) => Promise<unknown>;
  return write(input);
};

const opening = (
  main: ToMain,
  connection: number,
  { scope, endpoints, tuning, person }: Omit<WorkerAsks['open']['input'], 'connection'>,
): (() => LocalConnection) => {
  let told = '';
  const tell = (opened: LocalConnection): void => {
    const known = { connection, identity: opened.identity(), accountName: opened.accountName?.() };
    const text = JSON.stringify(known);
    if (text !== told) main.tell('known', known);
    told = text;
  };
  try {
    const opened: LocalConnection = connect(scope, {
      ...tuning,
      endpoints,
      person: personAt(main, person),
      sockets: () => relayedHandler(main),
      onKnown: () => tell(opened),
    });
    return () => opened;
  } catch (error) {
    return () => {
      throw error;
    };
  }
};

const personAt = (main: ToMain, who: WhoIsAsked): Person | undefined =>
  who === 'none'
    ? undefined
    : {
        ...(who === 'asked' ? { askCode: (question) => main.ask('askCode', question) } : {}),
        sessions: {
          get: (key) => main.ask('getSession', { key }),
          set: (key, value) => main.ask('setSession', { key, value }),
        },
      };
