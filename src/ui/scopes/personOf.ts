import type { ExtensionContext } from 'vscode';
import type { Person } from '../../aws/credentials/way.ts';

/**
 * Who is asked for codes of devices, and where the sessions that come of them are kept: with VS Code's secrets, under names that tell nothing.
 * Where there is no such place, a session lasts as long as its connection.
 */
export const personOf = ({ secrets }: Pick<ExtensionContext, 'secrets'>): Person => ({
  askCode: async (question) => (await import('./askCode.ts')).askCode(question),
  sessions: {
    get: async (key) => {
      try {
        return await secrets.get(nameOf(key));
      } catch {
        return undefined;
      }
    },
    set: async (key, value) => {
      try {
        await (value === undefined ? secrets.delete(nameOf(key)) : secrets.store(nameOf(key), value));
      } catch {
        // It is asked for again.
      }
    },
  },
});

const nameOf = (key: string): string => `eniExplorer.session.${key}`;
